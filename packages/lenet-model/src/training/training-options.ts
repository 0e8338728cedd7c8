import type { Distortion } from "../distortion/distortion.ts";
import { ModelError } from "../errors.ts";
import type { Writing } from "../writing/writing.ts";
import type { Optimizer } from "./optimizer.ts";

/** How a network is trained. */
export interface TrainingOptions {
  /** Times that all training digits are seen. */
  readonly epochs: number;
  /** Digits between two changes of the weights. */
  readonly batchSize: number;
  /** How the gradient moves the weights; Adam unless it is said. */
  readonly optimizer?: Optimizer;
  /** Highest learning rate; it falls along a cosine to zero. */
  readonly rate: number;
  /** Epochs, or a share of one, in which the rate rises to its highest. */
  readonly warmUp: number;
  /** What the moving average of the weights keeps of itself each step; 0 is no average. */
  readonly averaging: number;
  /** Share of each target that is spread over all digits. */
  readonly labelSmoothing: number;
  /**
   * Digits are laid over one another with their targets (Zhang et al. 2018); the shares follow a beta
   * distribution with this for both its parameters. 0, or nothing, is no mixing.
   */
  readonly mixUp?: number;
  /**
   * Share of the digits already read with less than the mean loss that an epoch leaves out; those
   * left count more, so that the slopes stay the same on average (InfoBatch, Qin et al. 2024). The last
   * eighth of the epochs sees every digit. 0, or nothing, skips none.
   */
  readonly skipping?: number;
  /**
   * Share of the inputs of dense layers that is left out, other ones every few digits (Srivastava et
   * al. 2014). 0, or nothing, leaves none out.
   */
  readonly dropout?: number;
  /**
   * Learn what other networks say of each digit, beside what it is (Hinton et al. 2015). Of several,
   * each few digits have one by chance: on the whole, the mean of them is learned.
   */
  readonly distillation?: {
    /** The teachers' names. */
    readonly teachers: readonly string[];
    /** Share of the targets that is a teacher's. */
    readonly share: number;
  };
  /** What happens to each digit each time it is seen. */
  readonly distortion: Distortion;
  /**
   * Digits written anew, and made-up non-digits beside them, in the place of distorted digits. The
   * last class of the network is then "no digit", and its fields are 28x28.
   */
  readonly writing?: Writing;
  /** Digits set aside, never trained on, by which the epoch to keep is chosen. */
  readonly heldOut: number;
  /** Epochs without a better one after which a run ends early; nothing goes on to the last. */
  readonly patience?: number;
  /**
   * Threads that share each batch; 1 unless it is said. Runs with the same number of threads give the
   * same weights.
   */
  readonly workers?: number;
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
  const { optimizer, mixUp, skipping, dropout, distillation, patience, workers } = options;
  if (optimizer?.kind === "sgd") assertRange("optimizer.momentum", optimizer.momentum, 0, 0.9999);
  if (optimizer?.kind === "adam") assertRange("optimizer.decay", optimizer.decay ?? 0, 0, 1);
  if (mixUp !== undefined) assertRange("mixUp", mixUp, 0, 10);
  if (skipping !== undefined) assertRange("skipping", skipping, 0, 0.95);
  if (dropout !== undefined) assertRange("dropout", dropout, 0, 0.95);
  if (distillation) assertRange("distillation.share", distillation.share, 0, 1);
  if (patience !== undefined) assertRange("patience", patience, 1, 100_000, Number.isInteger);
  if (workers !== undefined) assertRange("workers", workers, 1, 256, Number.isInteger);
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
