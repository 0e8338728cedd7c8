import { reader } from "../networks/reader.ts";
import type { Recipe } from "./recipe.ts";

/** How the weights that read pictures were trained: on MNIST's training digits, written anew each time. */
export const readerRecipe: Recipe = {
  architecture: reader,
  rounded: true,
  options: {
    epochs: 80,
    batchSize: 64,
    rate: 0.002,
    warmUp: 1,
    averaging: 0.999,
    labelSmoothing: 0.02,
    distortion: {},
    writing: { strength: 1, nonDigits: 0.35 },
    heldOut: 5000,
    seed: 1,
  },
};
