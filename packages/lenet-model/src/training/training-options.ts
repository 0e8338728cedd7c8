import type { Distortion } from "../distortion/distortion.ts";
import { ModelError } from "../errors.ts";
import type { Writing } from "../writing/writing.ts";

/** How a network is trained. */
export interface TrainingOptions {
  /** Times that all training digits are seen. */
  readonly epochs: number;
  /** Digits between two changes of the weights. */
  readonly batchSize: number;
  /** Highest learning rate of Adam; it falls along a cosine to zero. */
  readonly rate: number;
  /** Epochs, or a share of one, in which the rate rises to its highest. */
  readonly warmUp: number;
  /** What the moving average of the weights keeps of itself each step; 0 is no average. */
  readonly averaging: number;
  /** Share of each target that is spread over all digits. */
  readonly labelSmoothing: number;
  /** What happens to each digit each time it is seen. */
  readonly distortion: Distortion;
  /**
   * Digits written anew, and made-up non-digits beside them, in the place of distorted digits. The
   * last class of the network is then "no digit", and its fields are 28x28.
   */
  readonly writing?: Writing;
  /** Digits set aside, never trained on, by which the epoch to keep is chosen. */
  readonly heldOut: number;
  /** Decides the first weights, the order of the digits and their distortions. */
  readonly seed: number;
}

/** @throws {ModelError} `INVALID_ARGUMENT`, naming the option. */
export function assertTrainingOptions(options: TrainingOptions, digits: number): void {
  assertRange("epochs", options.epochs, 1, 100_000, Number.isInteger);
  assertRange("batchSize", options.batchSize, 1, 65_536, Number.isInteger);
  assertRange("rate", options.rate, Number.MIN_VALUE, 10);
  assertRange("warmUp", options.warmUp, 0, options.epochs);
  assertRange("averaging", options.averaging, 0, 0.999_999);
  assertRange("labelSmoothing", options.labelSmoothing, 0, 0.9);
  assertRange("heldOut", options.heldOut, 1, digits - 1, Number.isInteger);
  if (options.writing) {
    assertRange("writing.strength", options.writing.strength, 0, 1);
    assertRange("writing.nonDigits", options.writing.nonDigits, 0, 10);
  }
  assertRange("seed", options.seed, 0, Number.MAX_SAFE_INTEGER, Number.isInteger);
}

function assertRange(
  name: string,
  value: number,
  low: number,
  high: number,
  fits: (value: number) => boolean = Number.isFinite,
): void {
  if (!fits(value) || value < low || value > high) {
    throw new ModelError(
      "INVALID_ARGUMENT",
      `${name} is ${value}, but must lie between ${low} and ${high}`,
    );
  }
}
