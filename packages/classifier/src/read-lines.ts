import type { DigitModel } from "@inkdigit/lenet-model";
import { confidenceOf } from "./decide.ts";
import { groupIntoLines, type Line, typicalHeight } from "./find/lines.ts";
import type { Mark } from "./find/mark.ts";
import { withoutFrames } from "./find/without-frames.ts";
import type { FoundLine } from "./read-line.ts";
import type { Sheet } from "./sheet.ts";
import { type Effort, readString, type StringReading } from "./string/read-string.ts";

/** A line whose digits are, on average, less likely than this is writing of another kind. */
const LEAST_LIKELY = 0.35;
/** How much the height of a line counts when one is chosen. */
const HEIGHT_POWER = 3;
/** A line of no more than this share of the longest one's digits is a stray mark. */
const STRAY = 0.15;
/** The most marks of a line, and of all lines, that are read: noise has thousands. */
const MOST_IN_LINE = 60;
const MOST_MARKS = 400;
/** After so many pieces lines are read as they stand: some two hundred digits. */
const MOST_PIECES = 400;
const AS_IT_STANDS: Effort = { asItStands: true };
/** A later version of a picture, with more of its strokes, is taken where it scores no worse than this, in nats. */
const LATER = 1.5;
/** Lines lower than this share of the highest are small print or dirt. */
const LEAST_LINE = 0.3;

/** How much is done for all lines of a page. */
export interface PageEffort extends Effort {
  /** After so many pieces no other line is read. */
  readonly mostPieces?: number;
}

/** The lines of digits that marks of a sheet make up, top to bottom; all, where nothing looks like digits. */
export function findLines(
  model: DigitModel,
  sheet: Sheet,
  marks: readonly Mark[],
  effort: PageEffort = {},
): FoundLine[] {
  const lines = readable(groupIntoLines(marks));
  const tallest = Math.max(0, ...lines.map(typicalHeight));
  let pieces = 0;
  const read = lines
    .filter((line) => typicalHeight(line) >= LEAST_LINE * tallest)
    .flatMap((line) => {
      if (pieces >= (effort.mostPieces ?? Number.POSITIVE_INFINITY)) return [];
      const reading = readString(model, sheet, line, pieces < MOST_PIECES ? effort : AS_IT_STANDS);
      pieces += reading?.attempts[0]?.pieces.pieces.length ?? 0;
      return reading ?? [];
    });
  const likely = read.filter((line) => meanConfidence(line) >= LEAST_LIKELY);
  const kept = likely.length > 0 ? likely : read;
  const longest = Math.max(0, ...kept.map((line) => line.digits.length));
  return kept
    .filter((line) => line.digits.length > STRAY * longest)
    .map((reading) => ({ sheet, reading }));
}

/**
 * The one line of a picture: the one with most writing that looks like digits, in the version of the
 * picture that makes most sense.
 */
export function findSingleLine(model: DigitModel, sheets: readonly Sheet[]): FoundLine | undefined {
  let best: FoundLine | undefined;
  for (const sheet of sheets) {
    const reading = heaviestLine(model, sheet);
    const isBest = reading && (!best || reading.score + LATER > best.reading.score);
    if (isBest) best = { sheet, reading };
  }
  return best;
}

function heaviestLine(model: DigitModel, sheet: Sheet): StringReading | undefined {
  let heaviest: StringReading | undefined;
  let most = 0;
  for (const line of readable(groupIntoLines(writing(sheet), Number.POSITIVE_INFINITY))) {
    const reading = readString(model, sheet, line);
    const weight = reading ? weightOf(line, reading) : 0;
    if (weight <= most) continue;
    most = weight;
    heaviest = reading;
  }
  return heaviest;
}

/** Lines that hold no more marks than can be read in a second or two: the largest marks of the largest lines. */
function readable(lines: readonly Line[]): Line[] {
  const shortened = lines.map((line) => {
    if (line.length <= MOST_IN_LINE) return line;
    const least = [...line].sort((a, b) => b.area - a.area)[MOST_IN_LINE]!.area;
    return line.filter((mark) => mark.area > least);
  });
  const inkOf = (line: Line) => line.reduce((sum, mark) => sum + mark.area, 0);
  let marks = 0;
  const kept = new Set(
    [...shortened]
      .sort((a, b) => inkOf(b) - inkOf(a))
      .filter((line) => (marks += line.length) <= MOST_MARKS),
  );
  return shortened.filter((line) => kept.has(line));
}

/** How many digits a line is likely to hold, times a power of its height: small print counts little. */
function weightOf(line: Line, { digits }: StringReading): number {
  const sum = digits.reduce((total, { judgement }) => total + confidenceOf(judgement), 0);
  return typicalHeight(line) ** HEIGHT_POWER * sum;
}

function writing({ marks, written }: Sheet): readonly Mark[] {
  return withoutFrames(marks, written.mask);
}

function meanConfidence({ digits }: StringReading): number {
  const sum = digits.reduce((total, { judgement }) => total + confidenceOf(judgement), 0);
  return sum / digits.length;
}
