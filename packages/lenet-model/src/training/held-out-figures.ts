import type { ForwardPass } from "../forward/forward-pass.ts";
import { softmax } from "../forward/softmax.ts";
import type { HeldOutFigures } from "./checkpoint.ts";
import type { LabelledDigits } from "./labelled-digits.ts";

/** The loss and accuracy of a network on some digits. */
export function heldOutFigures(network: ForwardPass, digits: LabelledDigits): HeldOutFigures {
  const { logits } = network.run(digits.images);
  const count = digits.labels.length;
  const classes = logits.length / count;
  const probabilities = softmax(logits, classes);
  let loss = 0;
  for (let i = 0; i < count; i++) {
    loss -= Math.log(Math.max(1e-30, probabilities[i * classes + digits.labels[i]!]!));
  }
  return { loss: loss / count, accuracy: rightAnswers(logits, digits.labels) / count };
}

/** How many rows of outputs are highest at the row's label. */
export function rightAnswers(logits: Float32Array, labels: Uint8Array): number {
  const classes = logits.length / labels.length;
  return labels.reduce((right, label, i) => {
    const row = logits.subarray(i * classes, (i + 1) * classes);
    return right + (row.indexOf(Math.max(...row)) === label ? 1 : 0);
  }, 0);
}
