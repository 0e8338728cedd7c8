import { cnn3 } from "../networks/cnn3.ts";
import type { Recipe } from "./recipe.ts";

/** How the published weights of `cnn3` were trained. Its few maps have room for small distortions only. */
export const cnn3Recipe: Recipe = {
  architecture: cnn3,
  options: {
    epochs: 40,
    batchSize: 64,
    rate: 0.004,
    warmUp: 1,
    averaging: 0.998,
    labelSmoothing: 0,
    skipping: 0.7,
    distortion: { rotation: 4, scale: 0.05, shear: 0.05, shift: 0.7 },
    heldOut: 5000,
    seed: 1,
  },
};
