import { ModelError } from "../errors.ts";
import { assertInk, countOf, type FeatureMaps, type Fields } from "../forward/forward-pass.ts";
import { createRunner, type Kernel } from "../kernel/create-runner.ts";
import { openScorer } from "../non-digits/scorer.ts";
import { sizeOf } from "../shapes.ts";
import { digitProbabilities } from "./digit-probabilities.ts";
import type { ModelCard } from "./model-card.ts";
import { readModelFile } from "./model-file.ts";
import type { Preparation } from "./preparation.ts";

/** What a model says of some pictures. */
export interface Predictions {
  /** Calibrated probability of each digit, ten a picture, if it is a digit at all. */
  readonly probabilities: Float32Array;
  /**
   * From 0, surely a digit, to 1, surely none. Of the held-out digits 1% are above 0.5. A model
   * without such a score gives what its highest probability leaves.
   */
  readonly notADigit: Float32Array;
}

/** A trained network, ready to read fields. */
export interface DigitModel {
  readonly name: string;
  /** Of the weights. */
  readonly version: string;
  /** How pictures must be prepared to become fields. */
  readonly preparation: Preparation;
  readonly card: ModelCard;
  /** What the network runs on. */
  readonly kernel: Kernel;
  /**
   * Read one or many fields.
   *
   * @param count - How many of them, from the first; all when it is left out.
   * @throws {ModelError} `INVALID_INPUT` when a field is cut off, or holds a value that is no ink.
   */
  predict(fields: Fields, count?: number): Predictions;
  /** What a layer makes of one field. */
  featureMaps(field: Fields, layer: string): FeatureMaps;
}

/** How a model is opened. */
export interface ModelOptions {
  /** Run on this kernel and no other; the fastest that works here when it is left out. */
  readonly kernel?: Kernel | undefined;
}

/**
 * Open a model from the bytes of its file.
 *
 * @throws {ModelError} `CORRUPT_FILE`, `UNSUPPORTED_FILE`, `INVALID_ARCHITECTURE` or
 *   `INVALID_WEIGHTS`, saying what is wrong; `UNSUPPORTED_BACKEND` when the kernel asked for does not
 *   work here.
 */
export function openModel(bytes: Uint8Array, { kernel }: ModelOptions = {}): DigitModel {
  const { card, weights, scorer } = readModelFile(bytes);
  const network = createRunner(card.architecture, weights, kernel);
  const score = scorer.size === 0 ? undefined : openScorer(card.architecture, scorer, kernel);
  const pixels = sizeOf(card.architecture.input);

  return {
    name: card.name,
    version: card.version,
    preparation: card.preparation,
    card,
    kernel: network.kernel,
    predict(fields, count = countOf(fields, pixels)) {
      const wanted = count * pixels;
      if (!Number.isInteger(wanted) || wanted < 0 || wanted > fields.length) {
        throw new ModelError(
          "INVALID_INPUT",
          `${fields.length} values do not hold ${count} pictures of ${pixels}`,
        );
      }
      const given = fields.subarray(0, wanted);
      assertInk(given);
      if (!score) return digitProbabilities(network.logits(given), count, card);
      const outputs = network.run(given);
      const { probabilities } = digitProbabilities(outputs.logits, count, card);
      return { probabilities, notADigit: score(outputs) };
    },
    featureMaps: (field, layer) => network.featureMaps(field, layer),
  };
}
