import type { DigitValue, ReadDigit, Reading } from "@inkdigit/classifier";

/** What digits really are, by their place in reading order. */
export type Labels = ReadonlyMap<number, DigitValue>;

/** A reading with the digits that a person put right, of which nothing is doubtful any more. */
export function correctedReading(reading: Reading, labels: Labels): Reading {
  if (labels.size === 0) return reading;
  let index = 0;
  const lines = reading.lines.map((line) => {
    const digits = line.digits.map((digit) => corrected(digit, labels.get(index++)));
    return { ...line, digits, text: digits.map(({ digit }) => digit).join("") };
  });
  return { ...reading, lines, text: lines.map(({ text }) => text).join("\n") };
}

function corrected(read: ReadDigit, label: DigitValue | undefined): ReadDigit {
  if (label === undefined) return read;
  const { digit, confidence, alternatives } = read;
  return {
    ...read,
    digit: label,
    confidence: 1,
    reasons: [],
    alternatives: [{ digit, confidence }, ...alternatives.filter((each) => each.digit !== label)],
  };
}
