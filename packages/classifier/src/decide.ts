import type { Box } from "@inkdigit/image-preprocess";
import type { ReadLine, Reason, Status } from "./reading.ts";
import type { Judgement } from "./recognise.ts";

/** What is accepted without review, unless the caller says otherwise. */
export const MIN_CONFIDENCE = 0.9;
/** A digit is at most this many times as wide as high: 99% of the training digits are. */
const WIDEST = 1.4;
/** A mark that is wider by this many heights is two digits as likely as one. */
const HALF = 0.2;

/** What the network makes of a mark: that it is a digit, and that it is the likeliest one. */
export function confidenceOf(judgement: Judgement): number {
  return judgement.probability * (1 - judgement.notADigit);
}

/** How likely a mark is a single digit, by its shape alone, 0 to 1. */
export function singleness({ width, height }: Box): number {
  const tooWide = Math.max(0, width / height - WIDEST);
  return 1 / (1 + (tooWide / HALF) ** 2);
}

/** Probability that all of them are right, taken as independent; 0 for none. */
export function jointConfidence(parts: readonly { readonly confidence: number }[]): number {
  return parts.length === 0 ? 0 : parts.reduce((product, part) => product * part.confidence, 1);
}

export function statusOf(confidence: number, minConfidence: number): Status {
  return confidence >= minConfidence ? "accepted" : "review";
}

/** Every reason given for any of the digits or lines, once. */
export function reasonsOf(lines: readonly ReadLine[]): Reason[] {
  const given = lines.flatMap(({ digits, reasons = [] }) => [
    ...digits.flatMap((digit) => digit.reasons),
    ...reasons,
  ]);
  return [...new Set(given)];
}
