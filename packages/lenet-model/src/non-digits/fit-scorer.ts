import type { Architecture } from "../architecture.ts";
import type { ForwardPass, Outputs } from "../forward/forward-pass.ts";
import type { LabelledDigits } from "../training/labelled-digits.ts";
import type { Tensor } from "../weights.ts";
import { type Examples, fitHiddenLayer, type HiddenLayer } from "./fit-hidden-layer.ts";
import { makeDigits } from "./make-digits.ts";
import { makeNonDigits } from "./make-non-digits.ts";
import { openScorer, scorerInputs } from "./scorer.ts";

/** What the score is fitted on. */
export interface ScorerData {
  /** Digits that the network was trained on. */
  readonly training: LabelledDigits;
  /** Digits that it was not trained on: they decide what a score of 0.5 means. */
  readonly heldOut: LabelledDigits;
  readonly seed: number;
  /** Digits, and as many made-up non-digits, to learn from. */
  readonly examples?: number;
}

/** Units of the hidden layer. */
const UNITS = 32;

/** Share of the held-out digits that is given more than 0.5. */
const TURNED_AWAY = 0.01;

/**
 * Fit the score that says "this is no digit" on top of a trained network, which stays as it is:
 * digits against made-up non-digits, both as the network's last two layers see them.
 *
 * @returns The tensors that `openScorer` takes.
 */
export function fitScorer(
  architecture: Architecture,
  network: ForwardPass,
  { training, heldOut, seed, examples = 30_000 }: ScorerData,
): Map<string, Tensor> {
  const digits = network.run(makeDigits(examples, training, seed));
  const others = network.run(makeNonDigits(examples, training, seed));
  const layer = fitHiddenLayer(examplesOf(digits, others, examples), UNITS, seed);
  const score = openScorer(architecture, tensorsOf(architecture, layer));

  // Where 1% of the held-out digits lie higher, the score shall be 0.5: the sigmoid of zero.
  const scores = score(network.run(heldOut.images)).toSorted();
  const limit = scores[Math.floor((1 - TURNED_AWAY) * scores.length)]!;
  layer.outputBias[0] = layer.outputBias[0]! - Math.log(limit / (1 - limit));
  return tensorsOf(architecture, layer);
}

/** Rows of the network's last two layers: first those of the digits, then the others'. */
function examplesOf(digits: Outputs, others: Outputs, count: number): Examples {
  const features = digits.features.length / count;
  const classes = digits.logits.length / count;
  const length = features + classes;
  const rows = new Float32Array(2 * count * length);
  [digits, others].forEach((outputs, group) => {
    for (let i = 0; i < count; i++) {
      const at = (group * count + i) * length;
      rows.set(outputs.features.subarray(i * features, (i + 1) * features), at);
      rows.set(outputs.logits.subarray(i * classes, (i + 1) * classes), at + features);
    }
  });
  const targets = new Uint8Array(2 * count).fill(1, count);
  return { rows, targets };
}

function tensorsOf(architecture: Architecture, layer: HiddenLayer): Map<string, Tensor> {
  const inputs = scorerInputs(architecture);
  const units = layer.bias.length;
  return new Map([
    ["hidden.kernel", { shape: [inputs, units], data: layer.kernel }],
    ["hidden.bias", { shape: [units], data: layer.bias }],
    ["output.kernel", { shape: [units, 1], data: layer.outputKernel }],
    ["output.bias", { shape: [1], data: layer.outputBias }],
  ]);
}
