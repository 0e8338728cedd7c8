import { accurate } from "../networks/accurate.ts";
import type { Recipe } from "./recipe.ts";

/**
 * How the published weights of `accurate` were trained, on MNIST's training digits. It has room for
 * stronger distortions than the paper's network, elastic ones among them.
 */
export const accurateRecipe: Recipe = {
  architecture: accurate,
  options: {
    epochs: 36,
    batchSize: 64,
    rate: 0.002,
    warmUp: 1,
    averaging: 0.999,
    labelSmoothing: 0,
    skipping: 0.8,
    dropout: 0.4,
    distortion: {
      rotation: 10,
      scale: 0.1,
      shear: 0.12,
      shift: 1.3,
      elastic: { strength: 0.8, smoothness: 4 },
      sampling: "cubic",
    },
    heldOut: 5000,
    seed: 1,
  },
};
