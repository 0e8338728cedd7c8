import { proofreader3 } from "../networks/proofreader3.ts";
import type { Recipe } from "./recipe.ts";

/** How the proofreader of 3x3 filters was trained: as `reader`, on more styles of writing. */
export const proofreader3Recipe: Recipe = {
  architecture: proofreader3,
  rounded: true,
  options: {
    epochs: 34,
    batchSize: 64,
    rate: 0.002,
    warmUp: 1,
    averaging: 0.999,
    labelSmoothing: 0.02,
    skipping: 0.6,
    dropout: 0.25,
    distortion: {},
    writing: { strength: 1, styles: "many", nonDigits: 0.35 },
    heldOut: 5000,
    seed: 1,
  },
};
