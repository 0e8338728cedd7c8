import { perceptron } from "../networks/perceptron.ts";
import type { Recipe } from "./recipe.ts";

/** How the published weights of `perceptron` were trained. Without hidden units it has no use for distortions: they blur what it compares pictures with. */
export const perceptronRecipe: Recipe = {
  architecture: perceptron,
  options: {
    epochs: 40,
    batchSize: 64,
    rate: 0.001,
    warmUp: 1,
    averaging: 0.999,
    labelSmoothing: 0,
    skipping: 0.5,
    distortion: {},
    heldOut: 5000,
    seed: 1,
  },
};
