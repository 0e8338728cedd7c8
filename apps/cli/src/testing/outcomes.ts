import type { DigitValue, ReadDigit, ReadLine } from "@inkdigit/classifier";
import type { FailedOutcome, ReadOutcome } from "../read/outcome.ts";

const box = { x: 0, y: 0, width: 20, height: 30 };

/** A line that says this, each digit as sure as the line. */
export function lineOf(text: string, confidence: number): ReadLine {
  const digits = Array.from(text, (glyph): ReadDigit => {
    const digit = Number(glyph) as DigitValue;
    return { digit, confidence, box, alternatives: [], reasons: [] };
  });
  return { text, confidence, box, digits };
}

/** A picture of one line, accepted. */
export function acceptedOutcome(file: string, text: string, confidence: number): ReadOutcome {
  return {
    file,
    status: "accepted",
    text,
    confidence,
    lines: [lineOf(text, confidence)],
    reasons: [],
    image: { width: 120, height: 30, sha256: "ab12" },
    model: { name: "lenet", version: "1" },
  };
}

/** A picture with nothing on it. */
export function blankOutcome(file: string): ReadOutcome {
  return { ...acceptedOutcome(file, "", 0.99), status: "blank", lines: [] };
}

/** A picture that is none. */
export const brokenOutcome: FailedOutcome = {
  file: "broken.png",
  status: "failed",
  error: { code: "CORRUPT_IMAGE", message: "The PNG ends early, after 12 of 90 bytes." },
};
