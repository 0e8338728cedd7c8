import { mlp } from "../networks/mlp.ts";
import type { Recipe } from "./recipe.ts";

/** How the published weights of `mlp` were trained. */
export const mlpRecipe: Recipe = {
  architecture: mlp,
  options: {
    epochs: 40,
    batchSize: 64,
    rate: 0.002,
    warmUp: 1,
    averaging: 0.999,
    labelSmoothing: 0,
    skipping: 0.7,
    distortion: { rotation: 5, scale: 0.05, shear: 0.05, shift: 0.7 },
    heldOut: 5000,
    seed: 1,
  },
};
