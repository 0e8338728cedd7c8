import { type Box, slantAngle } from "@inkdigit/image-preprocess";
import type { DigitModel } from "@inkdigit/lenet-model";
import { confidenceOf } from "../decide.ts";
import { typicalHeight } from "../find/lines.ts";
import { type Mark, surrounding } from "../find/mark.ts";
import type { DigitValue } from "../reading.ts";
import type { Judgement } from "../recognise.ts";
import type { Sheet } from "../sheet.ts";
import { bestPaths, type Path } from "./best-paths.ts";
import { type Candidate, findCandidates } from "./candidates.ts";
import { cutLine, drawLine, LINE_HEIGHT, type LineCut, type LineDrawing } from "./line-drawing.ts";
import { findPieces, type Pieces } from "./pieces.ts";
import { type FoundSeparator, separatorsOf } from "./separators.ts";

/** One digit of a string. */
export interface StringDigit {
  readonly digit: DigitValue;
  /** On the sheet, in its pixels. */
  readonly box: Box;
  readonly judgement: Judgement;
  /** Whether it was cut off from a neighbour that it touches. */
  readonly isCut: boolean;
}

/** What a line says. */
export interface StringReading {
  readonly digits: readonly StringDigit[];
  readonly text: string;
  /** Of its path, in nats: the higher, the more sense it makes. */
  readonly score: number;
  readonly evidence: Evidence;
  /** On the sheet, in its pixels. */
  readonly separators: readonly FoundSeparator[];
  /** The ways in which the line was drawn and cut. */
  readonly attempts: readonly Attempt[];
}

/** What speaks for a reading, and against it. */
export interface Evidence {
  /** Sum of the logarithms of the digits' probabilities, of being a digit and this one, in nats. */
  readonly logProbability: number;
  /** The least probability among the digits. */
  readonly least: number;
  /** By how much the next best text scores less, in nats. */
  readonly margin: number;
  /** Ink that is of no digit, a square of a digit's height being 1. */
  readonly leftOut: number;
  /** Of the ways in which the line was drawn, the share that give this text. */
  readonly agreement: number;
}

/** How much is done for a line. */
export interface Effort {
  /**
   * Whether it is read as it stands only: in one size, its slant neither looked for nor taken away, and
   * strokes at a cut left to one of the two digits.
   */
  readonly asItStands?: boolean;
}

/** Writing that leans less than this, in degrees, is read as it stands. */
const UPRIGHT = 3;
/** A line is read again at another size when its digits differ from it by more, in logarithms. */
const RESIZED = 0.2;
/** Digits that are no likelier than this on average are none: other ways to draw the line are spared. */
const HOPELESS = 0.3;
/** A margin larger than this, in nats, says no more. */
const MOST_MARGIN = 20;
/** Ways to read a line that are kept. */
const PATHS = 8;

/** A line as it is drawn and cut in one way, and what it then says. */
export interface Attempt {
  readonly drawing: LineDrawing;
  readonly pieces: Pieces;
  readonly candidates: readonly Candidate[];
  readonly paths: readonly Path[];
}

/**
 * Read the digits that the marks of a line make up, in the way in which they make most sense.
 *
 * @returns Undefined where nothing looks like a digit.
 */
export function readString(
  model: DigitModel,
  sheet: Sheet,
  marks: readonly Mark[],
  effort: Effort = {},
): StringReading | undefined {
  const attempts = attemptsAt(model, sheet, marks, effort);
  const best = attempts.reduce((a, b) => (bestOf(b).score > bestOf(a).score ? b : a));
  if (bestOf(best).digits.length === 0) return undefined;
  return { ...readingOf(best, bestOf(best)), evidence: evidenceOf(attempts, best), attempts };
}

/** A line as one of its paths has it. */
export function readingOf(
  { drawing, pieces }: Attempt,
  { digits, text, score, leftOut }: Path,
): Omit<StringReading, "evidence" | "attempts"> {
  const line = surrounding(digits.map(({ candidate }) => candidate.mark.box));
  const others = leftOut.map((piece) => pieces.pieces[piece]!.box);
  return {
    text,
    score,
    separators: separatorsOf(others, line).map(({ kind, box }) => ({
      kind,
      box: drawing.boxOf(cornersOf(box, drawing.ink.width)),
    })),
    digits: digits.map(({ digit, candidate }) => ({
      digit,
      judgement: candidate.judgement,
      isCut: isCutFromDigit(candidate, pieces, leftOut),
      box: drawing.boxOf(pixelsOf(drawing, pieces, candidate.mark)),
    })),
  };
}

/** Whether a cut parts a candidate from a neighbour that is of a digit too, not from a rest. */
function isCutFromDigit(
  { first, end }: Candidate,
  { pieces }: Pieces,
  leftOut: readonly number[],
): boolean {
  const cutBefore = first > 0 && pieces[first]!.isCut && !leftOut.includes(first - 1);
  return cutBefore || ((pieces[end]?.isCut ?? false) && !leftOut.includes(end));
}

function evidenceOf(attempts: readonly Attempt[], best: Attempt): Evidence {
  const { digits, text, score, leftOut } = bestOf(best);
  const sure = digits.map(({ digit, candidate: { judgement } }) =>
    Math.max(1e-6, judgement.probabilities[digit]! * (1 - judgement.notADigit)),
  );
  const others = attempts.flatMap(({ paths }) => paths.filter((path) => path.text !== text));
  const inkLeftOut = leftOut.reduce((sum, piece) => sum + best.pieces.pieces[piece]!.area, 0);
  return {
    logProbability: sure.reduce((sum, probability) => sum + Math.log(probability), 0),
    least: Math.min(...sure),
    margin: score - Math.max(...others.map((path) => path.score), score - MOST_MARGIN),
    leftOut: inkLeftOut / LINE_HEIGHT ** 2,
    agreement: attempts.filter((one) => bestOf(one).text === text).length / attempts.length,
  };
}

/** A line as it stands and with its slant taken away, at the size that its digits turn out to have. */
export function attemptsAt(
  model: DigitModel,
  sheet: Sheet,
  marks: readonly Mark[],
  { asItStands = false }: Effort = {},
): readonly Attempt[] {
  const line = cutLine(sheet, marks);
  const slant = asItStands ? 0 : slantAngle(line.ink);
  const slants = Math.abs(slant) < UPRIGHT ? [0] : [0, slant];
  const height = typicalHeight(marks);
  const attempts: Attempt[] = [];
  for (const angle of slants) {
    const first = attempt(model, line, height, angle, asItStands);
    attempts.push(first);
    if (asItStands || meanProbability(first) < HOPELESS) return attempts;
    const ratio = digitHeight(first) / LINE_HEIGHT;
    if (Math.abs(Math.log(ratio)) < RESIZED) continue;
    attempts.push(attempt(model, line, height * ratio, angle));
  }
  return attempts;
}

function attempt(
  model: DigitModel,
  line: LineCut,
  height: number,
  slant: number,
  asItStands = false,
): Attempt {
  const drawing = drawLine(line, height, slant);
  const pieces = findPieces(drawing);
  const candidates = findCandidates(model, drawing.ink, pieces, !asItStands);
  return { drawing, pieces, candidates, paths: bestPaths(pieces.pieces, candidates, PATHS) };
}

/** How likely what was read is digits, on average. */
function meanProbability({ paths }: Attempt): number {
  const { digits } = paths[0]!;
  const sum = digits.reduce((total, { candidate }) => total + confidenceOf(candidate.judgement), 0);
  return digits.length === 0 ? 0 : sum / digits.length;
}

/** The median height of the digits that were read, in pixels of the drawing. */
function digitHeight({ paths }: Attempt): number {
  const heights = paths[0]!.digits.map(({ candidate }) => candidate.mark.box.height);
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? LINE_HEIGHT;
}

function bestOf({ paths }: Attempt): Path {
  return paths[0]!;
}

function cornersOf({ x, y, width, height }: Box, stride: number): number[] {
  const right = x + width - 1;
  const bottom = y + height - 1;
  return [y * stride + x, y * stride + right, bottom * stride + x, bottom * stride + right];
}

function* pixelsOf({ ink }: LineDrawing, { labels }: Pieces, { box, labels: own }: Mark) {
  for (let y = box.y; y < box.y + box.height; y++) {
    for (let x = box.x; x < box.x + box.width; x++) {
      const at = y * ink.width + x;
      if (own.includes(labels[at]!)) yield at;
    }
  }
}
