import { proofreader5 } from "../networks/proofreader5.ts";
import type { Recipe } from "./recipe.ts";

/** How the proofreader of 5x5 filters was trained: as `reader`, on more styles of writing. */
export const proofreader5Recipe: Recipe = {
  architecture: proofreader5,
  rounded: true,
  options: {
    epochs: 80,
    batchSize: 64,
    rate: 0.002,
    warmUp: 1,
    averaging: 0.999,
    labelSmoothing: 0.02,
    skipping: 0.5,
    distortion: {},
    writing: { strength: 1, styles: "many", nonDigits: 0.35 },
    heldOut: 5000,
    seed: 1,
  },
};
