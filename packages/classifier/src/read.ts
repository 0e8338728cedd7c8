import type { LumaImage } from "@inkdigit/image-preprocess";
import type { ReadOptions } from "./classifier.ts";
import { jointConfidence, MIN_CONFIDENCE } from "./decide.ts";
import { evenInk } from "./find/even-ink.ts";
import { readGrid } from "./grid/read-grid.ts";
import { type Known, knownOf } from "./known/known.ts";
import { mayBeOneDigit } from "./known/known-digit.ts";
import { readKnownLine } from "./known/read-known-line.ts";
import type { Networks } from "./networks.ts";
import { changedAmong, type Outcome, outcomeOfLines } from "./outcome-of-lines.ts";
import { findSingleLine } from "./read-lines.ts";
import { readOneDigit, readPictureOfDigit } from "./read-picture-of-digit.ts";
import { readTurnedPage } from "./read-turned-page.ts";
import type { ReadCell, Reading, ReadLine } from "./reading.ts";
import { sheetsOf } from "./sheets-of.ts";

/** Loose strokes of a picture's one digit have at most this share of its largest piece's ink. */
const STROKES = 0.4;
/** A second mark of this share of the largest one's height is a second digit. */
const NEARLY_AS_TALL = 0.7;

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
