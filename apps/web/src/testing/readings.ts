import type { DigitValue, ReadDigit, Reading } from "@inkdigit/classifier";

/** A digit that was read, for tests: sure, unless said otherwise. */
export function readDigit(digit: DigitValue, rest: Partial<ReadDigit> = {}): ReadDigit {
  const box = { x: 0, y: 0, width: 10, height: 20 };
  return { digit, confidence: 0.999, box, alternatives: [], reasons: [], ...rest };
}

/** What was read, for tests: line by line. */
export function readingOf(...lines: readonly (readonly ReadDigit[])[]): Reading {
  const box = { x: 0, y: 0, width: 100, height: 100 };
  const textOf = (digits: readonly ReadDigit[]) => digits.map(({ digit }) => digit).join("");
  const doubtful = lines.flat().some((digit) => digit.reasons.length > 0);
  return {
    status: lines.length === 0 ? "blank" : doubtful ? "review" : "accepted",
    text: lines.map(textOf).join("\n"),
    confidence: 0.98,
    lines: lines.map((digits) => ({ text: textOf(digits), confidence: 0.99, box, digits })),
    reasons: [],
    image: { width: 100, height: 100 },
    model: { name: "lenet", version: "1" },
  };
}
