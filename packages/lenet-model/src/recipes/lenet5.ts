import { lenet5 } from "../networks/lenet5.ts";
import type { Recipe } from "./recipe.ts";

/** How the published weights of `lenet5` were trained: like the paper's network. */
export const lenet5Recipe: Recipe = {
  architecture: lenet5,
  options: {
    epochs: 40,
    batchSize: 64,
    rate: 0.002,
    warmUp: 1,
    averaging: 0.999,
    labelSmoothing: 0,
    skipping: 0.7,
    distortion: { rotation: 7, scale: 0.08, shear: 0.1, shift: 1.1 },
    heldOut: 5000,
    seed: 1,
  },
};
