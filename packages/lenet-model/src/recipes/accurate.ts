import { accurate } from "../networks/accurate.ts";
import type { Recipe } from "./recipe.ts";

/**
 * How the published weights of `accurate` were trained, on MNIST's training digits. It has room for
 * stronger distortions than the paper's network, elastic ones among them.
 */
export const accurateRecipe: Recipe = {
  architecture: accurate,
  options: {
    epochs: 30,
    batchSize: 128,
    optimizer: { kind: "adam", decay: 0.05 },
    rate: 0.003,
    warmUp: 1,
    averaging: 0.9995,
    labelSmoothing: 0,
    dropout: 0.2,
    distortion: {
      rotation: 10,
      scale: 0.1,
      shear: 0.12,
      shift: 1.3,
      elastic: { strength: 0.8, smoothness: 4 },
      sampling: "cubic",
    },
    heldOut: 5000,
    seed: 2,
  },
};
