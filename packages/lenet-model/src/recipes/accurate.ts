import { accurate } from "../networks/accurate.ts";
import type { Recipe } from "./recipe.ts";

/**
 * How the published weights of `accurate` were trained, on MNIST's training digits. It has room for
 * stronger distortions than the paper's network, elastic ones among them.
 */
export const accurateRecipe: Recipe = {
  architecture: accurate,
  options: {
    epochs: 60,
    batchSize: 64,
    rate: 0.002,
    warmUp: 1,
    averaging: 0.999,
    labelSmoothing: 0,
    skipping: 0.6,
    distortion: {
      rotation: 10,
      scale: 0.12,
      shear: 0.15,
      shift: 1.5,
      elastic: { strength: 1, smoothness: 4 },
    },
    heldOut: 5000,
    seed: 1,
  },
};
