import { lenet } from "../networks/lenet.ts";
import type { Recipe } from "./recipe.ts";

/** How the published weights of the paper's network were trained, on MNIST's training digits. */
export const lenetRecipe: Recipe = {
  architecture: lenet,
  options: {
    epochs: 100,
    batchSize: 64,
    rate: 0.004,
    warmUp: 1,
    averaging: 0.998,
    labelSmoothing: 0,
    skipping: 0.5,
    distortion: {
      rotation: 7,
      scale: 0.08,
      shear: 0.1,
      shift: 1.1,
      elastic: { strength: 0.6, smoothness: 4 },
    },
    heldOut: 5000,
    seed: 3,
  },
};
