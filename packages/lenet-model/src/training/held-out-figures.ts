import { answersOf, negativeLogLikelihood } from "../evaluate/evaluate.ts";
import type { ForwardPass } from "../forward/forward-pass.ts";
import { softmax } from "../forward/softmax.ts";
import type { HeldOutFigures } from "./checkpoint.ts";
import type { LabelledDigits } from "./labelled-digits.ts";

/** The loss and accuracy of a network on some digits. */
export function heldOutFigures(network: ForwardPass, digits: LabelledDigits): HeldOutFigures {
  const { logits } = network.run(digits.images);
  const count = digits.labels.length;
  return {
    loss: negativeLogLikelihood(softmax(logits, logits.length / count), digits.labels),
    accuracy: rightAnswers(logits, digits.labels) / count,
  };
}

/** How many rows of outputs are highest at the row's label, each counted as its weight says. */
export function rightAnswers(
  logits: Float32Array,
  labels: Uint8Array,
  weights?: Float32Array,
): number {
  const answers = answersOf(logits, logits.length / labels.length);
  return labels.reduce(
    (right, label, i) => right + (answers[i] === label ? (weights?.[i] ?? 1) : 0),
    0,
  );
}
