import type { DigitModel } from "@inkdigit/lenet-model";
import { confidenceOf, jointConfidence, textOf } from "./decide.ts";
import { groupIntoLines, type Line, typicalHeight } from "./find/lines.ts";
import { type Mark, surrounding } from "./find/mark.ts";
import { withoutFrames } from "./find/without-frames.ts";
import type { ReadLine } from "./reading.ts";
import type { Judgement } from "./recognise.ts";
import { judgeMarks, readDigit, type Sheet } from "./sheet.ts";

/** A mark lower than this share of its line's height is a separator or dust, not a digit. */
const LEAST_HEIGHT = 0.42;
/** A line whose marks are, on average, less likely digits than this is writing of another kind. */
const LEAST_LIKELY = 0.35;

/** Lines lower than this share of the highest are small print or dirt. */
const LEAST_LINE = 0.3;

/** The lines of digits on a sheet, top to bottom; all writing, where nothing looks like digits. */
export function readPage(model: DigitModel, sheet: Sheet, minConfidence: number): ReadLine[] {
  const lines = groupIntoLines(writing(sheet))
    .map(digitsOf)
    .filter((line) => line.length > 0);
  const tallest = Math.max(0, ...lines.map(typicalHeight));
  const judged = lines
    .filter((line) => typicalHeight(line) >= LEAST_LINE * tallest)
    .map((line) => ({ line, judgements: judgeMarks(model, sheet, line) }));
  const digits = judged.filter(({ judgements }) => meanLikelihood(judgements) >= LEAST_LIKELY);
  return (digits.length > 0 ? digits : judged).map(({ line, judgements }) =>
    readLine(sheet, line, judgements, minConfidence),
  );
}

/** The one line of a sheet: the one with most writing that looks like digits. */
export function readSingleLine(
  model: DigitModel,
  sheet: Sheet,
  minConfidence: number,
): ReadLine | undefined {
  const judged = groupIntoLines(writing(sheet), Number.POSITIVE_INFINITY)
    .map(digitsOf)
    .filter((line) => line.length > 0)
    .map((line) => ({ line, judgements: judgeMarks(model, sheet, line) }));
  const weights = judged.map(({ line, judgements }) => weightOf(line, judgements));
  const best = judged[weights.indexOf(Math.max(...weights))];
  return best && readLine(sheet, best.line, best.judgements, minConfidence);
}

/** The height of a line times how many digits it is likely to hold. */
function weightOf(line: Line, judgements: readonly Judgement[]): number {
  const digits = judgements.reduce((sum, judgement) => sum + confidenceOf(judgement), 0);
  return typicalHeight(line) * digits;
}

function readLine(
  sheet: Sheet,
  line: Line,
  judgements: readonly Judgement[],
  minConfidence: number,
): ReadLine {
  const digits = line.map((mark, i) => readDigit(sheet, mark, judgements[i]!, minConfidence));
  return {
    text: textOf(digits),
    confidence: jointConfidence(digits),
    box: surrounding(digits.map((digit) => digit.box)),
    digits,
  };
}

function writing({ marks, written }: Sheet): readonly Mark[] {
  return withoutFrames(marks, written.mask);
}

function digitsOf(line: Line): Mark[] {
  const height = typicalHeight(line);
  return line.filter((mark) => mark.box.height >= LEAST_HEIGHT * height);
}

function meanLikelihood(judgements: readonly Judgement[]): number {
  const sum = judgements.reduce((total, { notADigit }) => total + 1 - notADigit, 0);
  return sum / judgements.length;
}
