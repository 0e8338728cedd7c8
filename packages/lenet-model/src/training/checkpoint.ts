import type { Architecture } from "../architecture.ts";
import type { OptimizerState } from "./optimizer.ts";
import type { TrainingOptions } from "./training-options.ts";

/** How well some weights do on the held-out digits, as they are and distorted. */
export interface HeldOutFigures {
  /** Mean negative log-likelihood, in nats. */
  readonly loss: number;
  /** Share read right. */
  readonly accuracy: number;
}

/** What one pass over the training digits came to. */
export interface EpochFigures {
  /** From 1. */
  readonly epoch: number;
  /** Mean loss over the distorted training digits, in nats. */
  readonly loss: number;
  /** Share of the distorted training digits read right. */
  readonly accuracy: number;
  /** The averaged weights on the held-out digits. */
  readonly validation: HeldOutFigures;
}

/** All that a run needs to go on after an epoch as if it had never stopped. */
export interface Checkpoint {
  readonly architecture: Architecture;
  readonly options: TrainingOptions;
  /** Tells the digits of the run from others. */
  readonly digits: string;
  readonly history: readonly EpochFigures[];
  /** All weights, one after the other, in the network's order. */
  readonly parameters: Float32Array;
  /** Moving average of the weights. */
  readonly average: Float32Array;
  /** The average after the best epoch so far. */
  readonly best: Float32Array;
  readonly optimizer: Readonly<OptimizerState>;
  /** The loss of each training digit when it was last seen; empty where none is ever skipped. */
  readonly losses: Float32Array;
}
