import type { Paint } from "../../terminal/paint.ts";
import type { ReadOutcome } from "../outcome.ts";

/** A line of digits, the doubtful ones in colour. */
export interface DigitLine {
  readonly painted: string;
  /** Characters that are seen. */
  readonly width: number;
  /** Of the line; undefined in a grid. */
  readonly confidence?: number;
}

/** The digits of a picture as they stand on it: its lines, or the rows of its grid. */
export function digitsOf({ lines, cells }: ReadOutcome, paint: Paint): DigitLine[] {
  if (cells) {
    return cells.map((row) => {
      const glyphs = row.map(({ digit, status }) =>
        doubtful(digit === null ? "·" : String(digit), status === "review", paint),
      );
      return { painted: glyphs.join(" "), width: 2 * row.length - 1 };
    });
  }
  return lines.map(({ digits, confidence }) => ({
    painted: digits
      .map(({ digit, reasons }) => doubtful(String(digit), reasons.length > 0, paint))
      .join(""),
    width: digits.length,
    confidence,
  }));
}

function doubtful(glyph: string, isDoubtful: boolean, paint: Paint): string {
  return isDoubtful ? paint("yellow", glyph) : glyph;
}
