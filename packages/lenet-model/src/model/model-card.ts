import type { Architecture } from "../architecture.ts";
import type { ErrorRejectPoint } from "../evaluate/error-reject-curve.ts";
import type { TrainingOptions } from "../training/training-options.ts";
import type { Preparation } from "./preparation.ts";

/** How well a model does on some digits. */
export interface ModelFigures {
  /** Digits that it was measured on. */
  readonly digits: number;
  /** Share read right. */
  readonly accuracy: number;
  /** Wilson's 95% interval of the accuracy. */
  readonly interval: readonly [number, number];
  /** Mean negative log-likelihood of the calibrated probabilities, in nats. */
  readonly loss: number;
  /** Expected calibration error of the calibrated probabilities. */
  readonly calibrationError: number;
}

/** Everything about a model but its numbers. */
export interface ModelCard {
  /** Name of the network. */
  readonly name: string;
  /** Of the weights. */
  readonly version: string;
  /** What wrote the file, with its version. */
  readonly madeWith: string;
  readonly architecture: Architecture;
  /** How pictures must be prepared. */
  readonly preparation: Preparation;
  /** Whether the last class of the network is "no digit"; absent where it has digits only. */
  readonly hasNonDigitClass?: boolean;
  /** Outputs are divided by this before softmax. */
  readonly temperature: number;
  /** Data and options that it was trained with. */
  readonly training: {
    readonly data: string;
    readonly options: TrainingOptions;
    /** The epoch whose weights these are. */
    readonly epoch: number;
  };
  /** On digits held out of training, by which epoch, temperature and score were chosen. */
  readonly heldOut: ModelFigures;
  /**
   * On the held-out digits, the error against the share set aside. A confidence is the probability of
   * the answer and that it is a digit at all. Absent from files older than it.
   */
  readonly errorReject?: readonly ErrorRejectPoint[];
  /** On test digits that nothing was chosen by; absent when it was not tested. */
  readonly test?: ModelFigures;
}
