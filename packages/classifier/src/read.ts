import { type Box, diagnose, type LumaImage, type Size } from "@inkdigit/image-preprocess";
import type { Layout, ReadOptions } from "./classifier.ts";
import { jointConfidence, MIN_CONFIDENCE } from "./decide.ts";
import { type EvenInkOptions, evenInk, glanceScale } from "./find/even-ink.ts";
import { inksFor } from "./find/ink-for.ts";
import { readGrid } from "./grid/read-grid.ts";
import { type Known, knownOf } from "./known/known.ts";
import { knownDigit, mayBeOneDigit } from "./known/known-digit.ts";
import { readKnownLine } from "./known/read-known-line.ts";
import { withOutcome } from "./known/with-outcome.ts";
import type { Networks } from "./networks.ts";
import { changedAmong, type Outcome, outcomeOfLines } from "./outcome-of-lines.ts";
import { findSingleLine } from "./read-lines.ts";
import { readSingleDigit } from "./read-single-digit.ts";
import { readTurnedPage } from "./read-turned-page.ts";
import type { ReadCell, ReadDigit, Reading, ReadLine } from "./reading.ts";
import { readDigit, type Sheet, sheetOf } from "./sheet.ts";

/** Loose strokes of a picture's one digit have at most this share of its largest piece's ink. */
const STROKES = 0.4;
/** A second mark of this share of the largest one's height is a second digit. */
const NEARLY_AS_TALL = 0.7;

/** How a picture of one digit is looked at before all of it is. */
interface Glance {
  /** The shorter side of what is looked at, in pixels: this or a little more, */
  readonly side: number;
  /** the height from which on a digit is seen well there, */
  readonly tall: number;
  /** and what it must be likelier than. */
  readonly clear: number;
}

/** One after the other, each twice as close as the one before. */
const GLANCES: readonly Glance[] = [
  { side: 56, tall: 32, clear: 0.95 },
  ...[112, 224, 448].map((side) => ({ side, tall: 48, clear: 0.9 })),
];

/** Where the digit is less likely than this, what was taken for paper may be ink: */
const UNLIKELY = 0.5;
/** it is where that gives a digit likelier than this, */
const LIKELY = 0.9;
/** amid paper as broad as this on all four sides, in the digit's longer sides. */
const BROAD = 0.3;

/** The digits on a picture, in the layout that the options name. */
export function read(networks: Networks, luma: LumaImage, options: ReadOptions): Reading {
  const minConfidence = options.minConfidence ?? MIN_CONFIDENCE;
  const known = knownOf(options);
  const as = options.as ?? "auto";
  const about = {
    image: { width: luma.width, height: luma.height },
    model: { name: networks.reader.name, version: networks.reader.version },
  };
  if (as === "grid") {
    const { rows, columns } = options.grid ?? { rows: 9, columns: 9 };
    const cells = readGrid(networks, evenInk(luma), rows, columns, minConfidence, known);
    return { ...ofCells(cells), ...about };
  }
  return {
    ...outcomeOfLines(readers[as](networks, luma, minConfidence, known), minConfidence),
    ...about,
  };
}

type Reader = (
  networks: Networks,
  luma: LumaImage,
  minConfidence: number,
  known: Known | undefined,
) => ReadLine[];

const readers: Record<"auto" | "digit" | "line" | "page", Reader> = {
  auto: readAny,
  digit: readPictureOfDigit,
  line: ({ reader }, luma, minConfidence, known) => {
    const line = findSingleLine(reader, sheetsOf("line", luma));
    return line ? [readKnownLine(line, minConfidence, known)] : [];
  },
  page: ({ reader }, luma, minConfidence, known) =>
    readTurnedPage(reader, luma, minConfidence, known),
};

function sheetsOf(layout: Layout, luma: LumaImage, options?: EvenInkOptions): Sheet[] {
  return inksFor(layout, luma, options).map(sheetOf);
}

/** The one digit of a picture: at a glance, where that shows it well. */
function readPictureOfDigit(
  networks: Networks,
  luma: LumaImage,
  minConfidence: number,
  known: Known | undefined,
): ReadLine[] {
  for (const { side, tall, clear } of GLANCES) {
    const scale = glanceScale(luma, side);
    if (scale === undefined) continue;
    const sheets = sheetsOf("digit", luma, { scale });
    const lines = readDigitLine(networks, sheets, minConfidence, known);
    const isClear = ({ box, confidence }: ReadLine) =>
      box.height * scale >= tall && confidence > clear;
    if (lines.some(isClear)) return withProblems(lines, luma, minConfidence);
  }
  return readOneDigit(networks, sheetsOf("digit", luma), luma, minConfidence, known);
}

/** The one digit of a picture: where it is hardly one, the paper may be the darker part. */
function readOneDigit(
  networks: Networks,
  sheets: readonly Sheet[],
  luma: LumaImage,
  minConfidence: number,
  known: Known | undefined,
): ReadLine[] {
  const read = (some: readonly Sheet[]) => readDigitLine(networks, some, minConfidence, known);
  const lines = read(sheets);
  const isHardlyOne = lines.some(({ confidence }) => confidence <= UNLIKELY);
  const others = isHardlyOne ? read(sheetsOf("digit", luma, { otherwise: true })) : [];
  const isLikelier = others.some((line) => line.confidence > LIKELY && isAmidPaper(line.box, luma));
  return withProblems(isLikelier ? others : lines, luma, minConfidence);
}

/** Whether there is broad paper on all four sides of a box. */
function isAmidPaper({ x, y, width, height }: Box, picture: Size): boolean {
  const least = Math.min(x, y, picture.width - x - width, picture.height - y - height);
  return least >= BROAD * Math.max(width, height);
}

function readDigitLine(
  networks: Networks,
  [sheet, ...others]: readonly Sheet[],
  minConfidence: number,
  known: Known | undefined,
): ReadLine[] {
  const found = sheet && readSingleDigit(networks, [sheet, ...others]);
  if (!found) return [];
  const one = known && knownDigit(found.judgement, known);
  const judgement = one?.judgement ?? found.judgement;
  const digit = readDigit(found.sheet, found.mark, judgement, minConfidence);
  const { confidence, box } = digit;
  const line = { text: `${digit.digit}`, confidence, box, digits: [digit] };
  return [one ? withOutcome(line, one.outcome) : line];
}

/** What makes the picture unlike MNIST's, said of a digit that is in doubt. */
function withProblems(
  lines: readonly ReadLine[],
  luma: LumaImage,
  minConfidence: number,
): ReadLine[] {
  return lines.map((line) => {
    if (line.digits.every(({ confidence }) => confidence >= minConfidence)) return line;
    // Dark ink on light paper is unlike MNIST, and no reason for doubt.
    const problems = diagnose(luma)
      .map(({ problem }) => problem)
      .filter((one) => one !== "inverted");
    const withReasons = (digit: ReadDigit): ReadDigit => ({
      ...digit,
      reasons: [...new Set([...digit.reasons, ...problems])],
    });
    return { ...line, digits: line.digits.map(withReasons) };
  });
}

/** One digit where one mark holds most of the ink and none is nearly as tall, else a page. */
function readAny(
  networks: Networks,
  luma: LumaImage,
  minConfidence: number,
  known: Known | undefined,
): ReadLine[] {
  const [sheet] = sheetsOf("auto", luma);
  const [largest, ...others] = sheet?.marks ?? [];
  if (!sheet || !largest) return [];
  const rest = others.reduce((sum, mark) => sum + mark.area, 0);
  const isAlone =
    rest <= STROKES * largest.area &&
    others.every((mark) => mark.box.height < NEARLY_AS_TALL * largest.box.height) &&
    (!known || mayBeOneDigit(known));
  return isAlone
    ? readOneDigit(networks, [sheet], luma, minConfidence, known)
    : readTurnedPage(networks.reader, luma, minConfidence, known);
}

function ofCells(cells: ReadCell[][] | undefined): Outcome {
  if (!cells) {
    return { status: "review", text: "", confidence: 0, lines: [], reasons: ["no-grid"] };
  }
  const written = cells.flat().filter((cell) => cell.digit !== null);
  const doubtful = written.filter((cell) => cell.status === "review");
  return {
    status: written.length === 0 ? "blank" : doubtful.length === 0 ? "accepted" : "review",
    text: cells.map((row) => row.map((cell) => cell.digit ?? ".").join("")).join("\n"),
    confidence: jointConfidence(cells.flat()),
    lines: [],
    cells,
    ...changedAmong(written),
    reasons: [
      ...(doubtful.length > 0 ? (["low-confidence"] as const) : []),
      ...(written.some((cell) => cell.changedByConstraint) ? (["constraint"] as const) : []),
    ],
  };
}
