import type { ReadDigit, ReadLine, Reason, Status } from "./reading.ts";
import type { Judgement } from "./recognise.ts";

/** Confidence of a digit: that it is one, and that it is this one. */
export function confidenceOf(judgement: Judgement): number {
  return judgement.probability * (1 - judgement.notADigit);
}

/** Probability that all of them are right, taken as independent; 0 for none. */
export function jointConfidence(parts: readonly { readonly confidence: number }[]): number {
  return parts.length === 0 ? 0 : parts.reduce((product, part) => product * part.confidence, 1);
}

export function statusOf(confidence: number, minConfidence: number): Status {
  return confidence >= minConfidence ? "accepted" : "review";
}

/** Every reason given for any of the digits, once. */
export function reasonsOf(lines: readonly ReadLine[]): Reason[] {
  return [...new Set(lines.flatMap((line) => line.digits.flatMap((digit) => [...digit.reasons])))];
}

export function textOf(digits: readonly ReadDigit[]): string {
  return digits.map((digit) => digit.digit).join("");
}
