import type { Architecture } from "../architecture.ts";
import type { TrainingOptions } from "../training/training-options.ts";

/** All that decides a trained network but the digits. */
export interface Recipe {
  readonly architecture: Architecture;
  readonly options: TrainingOptions;
  /** Whether the finished weights are rounded to a byte each, so that a page has less to load. */
  readonly rounded?: boolean;
}
