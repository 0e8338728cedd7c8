import { type Box, diagnose, type LumaImage, type Size } from "@inkdigit/image-preprocess";
import { glanceScale } from "./find/even-ink.ts";
import type { Known } from "./known/known.ts";
import { knownDigit } from "./known/known-digit.ts";
import { withOutcome } from "./known/with-outcome.ts";
import type { Networks } from "./networks.ts";
import { readSingleDigit } from "./read-single-digit.ts";
import type { ReadDigit, ReadLine } from "./reading.ts";
import { readDigit, type Sheet } from "./sheet.ts";
import { sheetsOf } from "./sheets-of.ts";

/** How a picture of one digit is looked at before all of it is. */
interface Glance {
  /** The shorter side of what is looked at, in pixels: this or a little more, */
  readonly side: number;
  /** the height from which on a digit is seen well there, */
  readonly tall: number;
  /** and what it must be likelier than, and than what is accepted. */
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

/** The one digit of a picture: at a glance, where that shows it well. */
export function readPictureOfDigit(
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
    const least = Math.max(clear, minConfidence);
    const isClear = ({ box, confidence }: ReadLine) =>
      box.height * scale >= tall && confidence > least;
    if (lines.some(isClear)) return lines;
  }
  return readOneDigit(networks, sheetsOf("digit", luma), luma, minConfidence, known);
}

/** The one digit of a picture: where it is hardly one, the paper may be the darker part. */
export function readOneDigit(
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
