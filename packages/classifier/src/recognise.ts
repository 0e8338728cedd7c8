import type { InkImage } from "@inkdigit/image-preprocess";
import type { DigitModel } from "@inkdigit/lenet-model";
import type { Alternative, DigitValue } from "./reading.ts";

/** What the network says of one field. */
export interface Judgement {
  readonly field: InkImage;
  readonly digit: DigitValue;
  /** Probability of `digit`, given that it is a digit, 0 to 1. */
  readonly probability: number;
  /** Of each digit, 0 to 9. */
  readonly probabilities: readonly number[];
  /** How likely it is that this is no digit, 0 to 1. */
  readonly notADigit: number;
}

/** The judgements of several fields, in one batch. */
export function recognise(model: DigitModel, fields: readonly InkImage[]): Judgement[] {
  const side = 28 * 28;
  const inputs = new Uint8Array(fields.length * side);
  fields.forEach((field, i) => {
    inputs.set(field.data, i * side);
  });
  const { probabilities, notADigit } = model.predict(inputs, fields.length);
  return fields.map((field, i) => {
    const own = Array.from(probabilities.subarray(i * 10, i * 10 + 10));
    return judgementOf(field, own, notADigit[i]!);
  });
}

/** The judgement that a field shows its most probable digit. */
export function judgementOf(
  field: InkImage,
  probabilities: readonly number[],
  notADigit: number,
): Judgement {
  const digit = probabilities.indexOf(Math.max(...probabilities)) as DigitValue;
  return { field, digit, probability: probabilities[digit]!, probabilities, notADigit };
}

/** The other digits worth naming, most probable first: those of at least one in a thousand. */
export function alternatives({ probabilities }: Judgement, digit: DigitValue): Alternative[] {
  return probabilities
    .map((confidence, value) => ({ digit: value as DigitValue, confidence }))
    .filter((other) => other.digit !== digit && other.confidence >= 0.001)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, 3);
}
