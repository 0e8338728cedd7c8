import { softmax } from "../forward/softmax.ts";
import type { ModelCard } from "./model-card.ts";
import type { Predictions } from "./open-model.ts";

/** Digits there are. */
const DIGITS = 10;

/** What a network's outputs before softmax say of each digit, given that it is one, and of there being none. */
export function digitProbabilities(
  logits: Float32Array,
  count: number,
  { temperature, hasNonDigitClass }: Pick<ModelCard, "temperature" | "hasNonDigitClass">,
): Predictions {
  const classes = logits.length / count;
  if (!hasNonDigitClass) {
    const probabilities = softmax(logits, classes, temperature);
    return { probabilities, notADigit: restOfHighest(probabilities, count) };
  }
  const all = softmax(logits, classes, temperature);
  return {
    probabilities: softmax(digitLogits(logits, count), DIGITS, temperature),
    notADigit: Float32Array.from({ length: count }, (_, i) => all[i * classes + DIGITS]!),
  };
}

/** The outputs of the ten digits, without that of the class "no digit". */
export function digitLogits(logits: Float32Array, count: number): Float32Array {
  const classes = logits.length / count;
  const digits = new Float32Array(count * DIGITS);
  for (let i = 0; i < count; i++) {
    digits.set(logits.subarray(i * classes, i * classes + DIGITS), i * DIGITS);
  }
  return digits;
}

function restOfHighest(probabilities: Float32Array, count: number): Float32Array {
  const classes = probabilities.length / count;
  return Float32Array.from(
    { length: count },
    (_, i) => 1 - Math.max(...probabilities.subarray(i * classes, (i + 1) * classes)),
  );
}
