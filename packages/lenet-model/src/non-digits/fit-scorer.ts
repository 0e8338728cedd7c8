import type { Architecture } from "../architecture.ts";
import type { ForwardPass, Outputs } from "../forward/forward-pass.ts";
import type { LabelledDigits } from "../training/labelled-digits.ts";
import type { Tensor } from "../weights.ts";
import { type Examples, fitHiddenLayer, type HiddenLayer } from "./fit-hidden-layer.ts";
import { makeDigits } from "./make-digits.ts";
import { makeNonDigits } from "./make-non-digits.ts";
import { openScorer, scorerRows } from "./scorer.ts";

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
  const score = openScorer(architecture, tensorsOf(layer));

  // Where 1% of the held-out digits lie higher, the score shall be 0.5: the sigmoid of zero.
  const scores = score(network.run(heldOut.images)).toSorted();
  const limit = scores[Math.floor((1 - TURNED_AWAY) * scores.length)]!;
  layer.outputBias[0] = layer.outputBias[0]! - Math.log(limit / (1 - limit));
  return tensorsOf(layer);
}

/** Rows to tell apart: first those of the digits, then the others'. */
function examplesOf(digits: Outputs, others: Outputs, count: number): Examples {
  const classes = digits.logits.length / count;
  const groups = [digits, others].map((outputs) => scorerRows(outputs, classes));
  const rows = new Float32Array(2 * groups[0]!.length);
  rows.set(groups[0]!);
  rows.set(groups[1]!, groups[0]!.length);
  return { rows, targets: new Uint8Array(2 * count).fill(1, count) };
}

function tensorsOf(layer: HiddenLayer): Map<string, Tensor> {
  const { kernel, bias, outputKernel, outputBias } = layer;
  const units = bias.length;
  return new Map([
    ["hidden.kernel", { shape: [kernel.length / units, units], data: kernel }],
    ["hidden.bias", { shape: [units], data: bias }],
    ["output.kernel", { shape: [units, 1], data: outputKernel }],
    ["output.bias", { shape: [1], data: outputBias }],
  ]);
}
