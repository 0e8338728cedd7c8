import type { LumaImage } from "@inkdigit/image-preprocess";
import type { DigitModel } from "@inkdigit/lenet-model";
import { inksFor } from "./find/ink-for.ts";
import type { Mark } from "./find/mark.ts";
import { withoutFrames } from "./find/without-frames.ts";
import type { Known } from "./known/known.ts";
import { readKnownLine } from "./known/read-known-line.ts";
import { asGiven, flattened, type PageView, turned } from "./page-view.ts";
import { findLines, type PageEffort } from "./read-lines.ts";
import type { ReadLine } from "./reading.ts";
import { type Sheet, sheetOf } from "./sheet.ts";

/** A page whose digits are as sure as this on average stands upright. */
const UPRIGHT = 0.95;
/** What a digit must be sure of to speak for the way a page is turned. */
const HALF_SURE = 0.5;
/** Digits of a line that say nothing for it: any mark is a line of one digit. */
const NO_LINE = 0.9;

/** Enough to tell which way a page lies. */
const AT_A_GLANCE: PageEffort = { asItStands: true, mostPieces: 300 };

/**
 * The lines of a page, whichever way it lies: where it makes little sense as it is, the sheet is looked
 * for that it may be, and it is read in all four ways, turned at a glance first; the one that makes most sense is kept. Boxes
 * are of the picture as it was given.
 */
export function readTurnedPage(
  model: DigitModel,
  luma: LumaImage,
  minConfidence: number,
  known?: Known,
): ReadLine[] {
  const readView = (view: PageView, effort?: PageEffort): View => {
    const [ink] = inksFor("page", view.picture);
    if (!ink) return { view, lines: [] };
    const sheet = sheetOf(ink);
    const found = findLines(model, sheet, wholeWriting(sheet), effort);
    return { view, lines: found.map((line) => readKnownLine(line, minConfidence, known)) };
  };
  let best = readView(asGiven(luma));
  if (meanConfidence(best.lines) >= UPRIGHT) return best.lines;

  const sheet = flattened(luma);
  if (sheet) best = betterOf(best, readView(sheet));
  const { view } = best;
  if (!(meanConfidence(best.lines) >= UPRIGHT)) {
    for (const quarters of [1, 3, 2]) {
      const other = turned(view, quarters);
      if (betterOf(best, readView(other, AT_A_GLANCE)) !== best) {
        best = betterOf(best, readView(other));
      }
    }
  }
  return best.lines.map((line) => onPicture(line, best.view));
}

interface View {
  readonly view: PageView;
  readonly lines: ReadLine[];
}

function betterOf(before: View, other: View): View {
  return sense(other.lines) > sense(before.lines) ? other : before;
}

function meanConfidence(lines: readonly ReadLine[]): number {
  const confidences = lines.flatMap(({ digits }) => digits.map(({ confidence }) => confidence));
  return confidences.reduce((sum, confidence) => sum + confidence, 0) / confidences.length;
}

/** Writing on a page that the picture does not cut off: what touches its edge is the page's edge. */
function wholeWriting({ written, marks }: Sheet): readonly Mark[] {
  const { width, height } = written.mask;
  const whole = marks.filter(
    ({ box }) =>
      box.x > 1 && box.y > 1 && box.x + box.width < width - 1 && box.y + box.height < height - 1,
  );
  return withoutFrames(whole, written.mask);
}

/** How much more sure than not the digits are together, where they stand in lines. */
function sense(lines: readonly ReadLine[]): number {
  return lines.reduce(
    (sum, line) =>
      sum + (meanConfidence([line]) - HALF_SURE) * Math.max(0, line.digits.length - NO_LINE),
    0,
  );
}

function onPicture(line: ReadLine, { given }: PageView): ReadLine {
  return {
    ...line,
    box: given(line.box),
    digits: line.digits.map((digit) => ({ ...digit, box: given(digit.box) })),
    ...(line.separators && {
      separators: line.separators.map((separator) => ({ ...separator, box: given(separator.box) })),
    }),
  };
}
