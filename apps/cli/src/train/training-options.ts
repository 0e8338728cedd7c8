import type { TrainingOptions } from "@inkdigit/lenet-model";
import type { TrainArguments } from "./command.ts";

/** What is asked for on the command line, in the place of what the recipe says. */
export function trainingOptions(
  recipe: TrainingOptions,
  given: Partial<TrainArguments["options"]>,
): TrainingOptions {
  return {
    ...recipe,
    ...said({
      epochs: given.epochs,
      seed: given.seed,
      batchSize: given.batch,
      rate: given.rate,
      labelSmoothing: given.smoothing,
      mixUp: given["mix-up"],
      skipping: given.skip,
      dropout: given.dropout,
      patience: given.patience,
      workers: given.workers,
    }),
    ...(given.teachers && {
      distillation: {
        teachers: given.teachers.split(","),
        share: given["teachers-share"] ?? TEACHERS_SHARE,
      },
    }),
    ...optimizerIn(recipe, given),
  };
}

function optimizerIn(
  { optimizer }: TrainingOptions,
  given: Partial<TrainArguments["options"]>,
): Pick<TrainingOptions, "optimizer"> {
  if (given.optimizer === "sgd") return { optimizer: { kind: "sgd", momentum: MOMENTUM } };
  if (given.optimizer === undefined && given.decay === undefined) return {};
  const decay = given.decay ?? (optimizer?.kind === "adam" ? optimizer.decay : undefined);
  return { optimizer: { kind: "adam", ...(decay !== undefined && { decay }) } };
}

/** What is kept of the last step with SGD. */
const MOMENTUM = 0.9;

/** What teachers say counts for so much of each target, where it is not told. */
const TEACHERS_SHARE = 0.7;

/** Of fewer digits than MNIST's 60,000, the same share of a twelfth is held out. */
export function holdingOut(options: TrainingOptions, digits: number): TrainingOptions {
  return { ...options, heldOut: Math.min(options.heldOut, Math.floor(digits / 12)) };
}

function said<Values extends object>(values: Values): Said<Values> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Said<Values>;
}

/** Of some values, those that are there. */
type Said<Values> = { [Name in keyof Values]?: Exclude<Values[Name], undefined> };
