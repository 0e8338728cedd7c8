import { type Box, type LumaImage, rotate90, type Size } from "@inkdigit/image-preprocess";
import type { DigitModel } from "@inkdigit/lenet-model";
import { inksFor } from "./find/ink-for.ts";
import type { Known } from "./known/known.ts";
import { readPage } from "./read-lines.ts";
import type { ReadLine } from "./reading.ts";
import { sheetOf } from "./sheet.ts";

/** A page whose digits are as sure as this on average stands upright. */
const UPRIGHT = 0.95;
/** What a digit must be sure of to speak for the way a page is turned. */
const HALF_SURE = 0.5;

/**
 * The lines of a page, whichever way it lies: where it makes little sense upright, it is read in all
 * four ways, and the one that makes most sense is kept. Boxes are of the picture as it was given.
 */
export function readTurnedPage(
  model: DigitModel,
  luma: LumaImage,
  minConfidence: number,
  known?: Known,
): ReadLine[] {
  const readAsIs = (picture: LumaImage): ReadLine[] => {
    const [ink] = inksFor("page", picture);
    return ink ? readPage(model, sheetOf(ink), minConfidence, known) : [];
  };
  const upright = readAsIs(luma);
  const confidences = upright.flatMap(({ digits }) => digits.map(({ confidence }) => confidence));
  const mean = confidences.reduce((sum, confidence) => sum + confidence, 0) / confidences.length;
  if (mean >= UPRIGHT) return upright;

  let best = { lines: upright, quarters: 0 };
  for (const quarters of [1, 3, 2]) {
    const lines = readAsIs(rotate90(luma, quarters));
    if (sense(lines) > sense(best.lines)) best = { lines, quarters };
  }
  return best.lines.map((line) => turnedBack(line, best.quarters, luma));
}

/** How much more sure than not all digits are together. */
function sense(lines: readonly ReadLine[]): number {
  return lines
    .flatMap(({ digits }) => digits)
    .reduce((sum, { confidence }) => sum + confidence - HALF_SURE, 0);
}

function turnedBack(line: ReadLine, quarters: number, picture: Size): ReadLine {
  const back = (box: Box) => boxTurnedBack(box, quarters, picture);
  return {
    ...line,
    box: back(line.box),
    digits: line.digits.map((digit) => ({ ...digit, box: back(digit.box) })),
    ...(line.separators && {
      separators: line.separators.map((separator) => ({ ...separator, box: back(separator.box) })),
    }),
  };
}

/** Where a box of a picture turned clockwise by quarters lies on the picture itself. */
export function boxTurnedBack({ x, y, width, height }: Box, quarters: number, picture: Size): Box {
  switch (quarters) {
    case 1:
      return { x: y, y: picture.height - x - width, width: height, height: width };
    case 2:
      return { x: picture.width - x - width, y: picture.height - y - height, width, height };
    case 3:
      return { x: picture.width - y - height, y: x, width: height, height: width };
    default:
      return { x, y, width, height };
  }
}
