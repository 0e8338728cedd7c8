import type { TrainingOptions } from "@inkdigit/lenet-model";
import type { TrainArguments } from "./command.ts";

/** What is asked for on the command line, in the place of what the recipe says. */
export function trainingOptions(
  recipe: TrainingOptions,
  { epochs, seed, batch, rate }: Partial<TrainArguments["options"]>,
): TrainingOptions {
  return {
    ...recipe,
    epochs: epochs ?? recipe.epochs,
    seed: seed ?? recipe.seed,
    batchSize: batch ?? recipe.batchSize,
    rate: rate ?? recipe.rate,
  };
}

/** Of fewer digits than MNIST's 60,000, the same share of a twelfth is held out. */
export function holdingOut(options: TrainingOptions, digits: number): TrainingOptions {
  return { ...options, heldOut: Math.min(options.heldOut, Math.floor(digits / 12)) };
}
