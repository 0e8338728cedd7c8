import type { Architecture } from "../architecture.ts";
import type { TrainingOptions } from "../training/training-options.ts";

/** All that decides a trained network but the digits. */
export interface Recipe {
  readonly architecture: Architecture;
  readonly options: TrainingOptions;
}
