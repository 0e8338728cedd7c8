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
import type { ReadCell, Reading, ReadLine } from "./reading.ts";
import { readDigit, type Sheet, sheetOf } from "./sheet.ts";

/** Loose strokes of a picture's one digit have at most this share of its largest piece's ink. */
const STROKES = 0.4;
/** A second mark of this share of the largest one's height is a second digit. */
const NEARLY_AS_TALL = 0.7;

/** At a glance a digit is seen well that is at least as tall as this, in pixels of what is looked at, */
const TALL = 48;
/** and likelier than this. */
const CLEAR = 0.9;

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

/** The one digit of a picture: of a large one at a glance, where that shows it well. */
function readPictureOfDigit(
  networks: Networks,
  luma: LumaImage,
  minConfidence: number,
  known: Known | undefined,
): ReadLine[] {
  const scale = glanceScale(luma);
  const readAt = (how: EvenInkOptions) =>
    readOneDigit(networks, sheetsOf("digit", luma, how), luma, minConfidence, known, how);
  if (scale !== undefined) {
    const lines = readAt({ scale });
    const isClear = ({ box, confidence }: ReadLine) =>
      box.height * scale >= TALL && confidence > CLEAR;
    if (lines.some(isClear)) return lines;
  }
  return readAt({});
}

/** The one digit of a picture: where it is hardly one, the paper may be the darker part. */
function readOneDigit(
  networks: Networks,
  sheets: readonly Sheet[],
  luma: LumaImage,
  minConfidence: number,
  known: Known | undefined,
  how: EvenInkOptions = {},
): ReadLine[] {
  const read = ([sheet, ...more]: readonly Sheet[]): ReadLine[] =>
    sheet ? readDigitLine(networks, [sheet, ...more], luma, minConfidence, known) : [];
  const lines = read(sheets);
  if (lines.length === 0 || lines[0]!.confidence > UNLIKELY) return lines;
  const others = read(sheetsOf("digit", luma, { ...how, otherwise: true }));
  const isLikelier = others.some((line) => line.confidence > LIKELY && isAmidPaper(line.box, luma));
  return isLikelier ? others : lines;
}

/** Whether there is broad paper on all four sides of a box. */
function isAmidPaper({ x, y, width, height }: Box, picture: Size): boolean {
  const least = Math.min(x, y, picture.width - x - width, picture.height - y - height);
  return least >= BROAD * Math.max(width, height);
}

/** The one digit of a picture, with what makes the picture unlike MNIST's where it is in doubt. */
function readDigitLine(
  networks: Networks,
  sheets: readonly [Sheet, ...Sheet[]],
  luma: LumaImage,
  minConfidence: number,
  known: Known | undefined,
): ReadLine[] {
  const found = readSingleDigit(networks, sheets);
  if (!found) return [];
  const one = known && knownDigit(found.judgement, known);
  const judgement = one?.judgement ?? found.judgement;
  const read = readDigit(found.sheet, found.mark, judgement, minConfidence);
  const problems =
    read.confidence < minConfidence ? diagnose(luma).map(({ problem }) => problem) : [];
  // Dark ink on light paper is unlike MNIST, and no reason for doubt.
  const reasons = new Set([...read.reasons, ...problems.filter((one) => one !== "inverted")]);
  const digit = { ...read, reasons: [...reasons] };
  const { confidence, box } = digit;
  const line = { text: `${digit.digit}`, confidence, box, digits: [digit] };
  return [one ? withOutcome(line, one.outcome) : line];
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
