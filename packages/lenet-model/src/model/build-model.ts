import type { Architecture } from "../architecture.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import { fitTemperature } from "../evaluate/fit-temperature.ts";
import type { ForwardPass } from "../forward/forward-pass.ts";
import { createRunner } from "../kernel/create-runner.ts";
import { fitScorer } from "../non-digits/fit-scorer.ts";
import type { Recipe } from "../recipes/recipe.ts";
import { type LabelledDigits, splitDigits } from "../training/labelled-digits.ts";
import type { Weights } from "../weights.ts";
import { digitLogits, digitProbabilities } from "./digit-probabilities.ts";
import type { ModelCard, ModelFigures } from "./model-card.ts";
import { type ModelFile, writeModelFile } from "./model-file.ts";
import type { Preparation } from "./preparation.ts";
import { roundedWeights } from "./rounded-weights.ts";
import { withErrorReject } from "./with-error-reject.ts";

/** What a model file is made of. */
export interface ModelParts extends Recipe {
  readonly weights: Weights;
  /** The epoch whose weights they are. */
  readonly epoch: number;
  /** All digits of the training run: the part held out is found again by its size. */
  readonly digits: LabelledDigits;
  /** Digits to measure the finished model on, that nothing was chosen by. */
  readonly test?: LabelledDigits | undefined;
  /** What the digits are called, for the card. */
  readonly data: string;
  readonly preparation: Preparation;
  /** Of the weights. */
  readonly version: string;
  /** What makes the file, with its version. */
  readonly madeWith: string;
  /**
   * Whether to fit the score that says whether a picture is a digit: nearly all of the time goes into
   * it. Without it the model judges by what its highest probability leaves. Default true.
   */
  readonly judgesNonDigits?: boolean;
}

/**
 * Make trained weights into a model file: calibrate them on the held-out digits, fit the score that
 * says whether a picture is a digit, and measure. Half a minute's work.
 */
export function buildModel(parts: ModelParts): Uint8Array {
  const { architecture, options } = parts;
  const weights = parts.rounded ? roundedWeights(parts.weights) : parts.weights;
  const network = createRunner(architecture, weights);
  const { training, heldOut } = splitDigits(parts.digits, options.heldOut);
  const hasNonDigitClass = options.writing !== undefined;
  const { logits } = network.run(heldOut.images);
  const temperature = fitTemperature(
    hasNonDigitClass ? digitLogits(logits, heldOut.labels.length) : logits,
    heldOut.labels,
  );
  const outputs = { temperature, hasNonDigitClass };
  const file: ModelFile = {
    weights,
    scorer:
      (parts.judgesNonDigits ?? true) && isMnistField(architecture) && !hasNonDigitClass
        ? fitScorer(architecture, network, { training, heldOut, seed: options.seed })
        : new Map(),
    card: {
      name: architecture.name,
      version: parts.version,
      madeWith: parts.madeWith,
      architecture,
      preparation: parts.preparation,
      ...(hasNonDigitClass && { hasNonDigitClass }),
      temperature,
      training: { data: parts.data, options, epoch: parts.epoch },
      heldOut: figuresOf(network, heldOut, outputs),
      ...(parts.test && { test: figuresOf(network, parts.test, outputs) }),
    },
  };
  return writeModelFile(withErrorReject(file, heldOut));
}

/** Whether the network looks at what the made-up non-digits are prepared for. */
function isMnistField({ input }: Architecture): boolean {
  return input.height === 28 && input.width === 28 && input.maps === 1;
}

function figuresOf(
  network: ForwardPass,
  { images, labels }: LabelledDigits,
  outputs: Pick<ModelCard, "temperature" | "hasNonDigitClass">,
): ModelFigures {
  const { logits } = network.run(images);
  const { probabilities } = digitProbabilities(logits, labels.length, outputs);
  const measured = evaluate(probabilities, labels);
  const { count, accuracy, interval, loss, calibrationError } = measured;
  return { digits: count, accuracy, interval, loss, calibrationError };
}
