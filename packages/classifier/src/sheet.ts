import { type Box, type Size, toField } from "@inkdigit/image-preprocess";
import type { DigitModel } from "@inkdigit/lenet-model";
import { digitConfidence } from "./confidence.ts";
import { singleness } from "./decide.ts";
import { cutOut } from "./find/cut-out.ts";
import type { Mark } from "./find/mark.ts";
import { findMarks, type Marks } from "./find/marks.ts";
import type { WrittenInk } from "./find/written-ink.ts";
import type { DigitValue, ReadDigit, Reason } from "./reading.ts";
import { alternatives, type Judgement, recognise } from "./recognise.ts";
import { widenHairlines } from "./widen-hairlines.ts";

/** A picture's ink with the pieces found on it. */
export interface Sheet extends Marks {
  readonly written: WrittenInk;
}

/** Lower than this, in pixels of the picture, a digit is hardly more than a blot. */
const LOWEST = 9;
/** Strokes that darken the paper by less than this, in levels, are faint. */
const FAINT = 45;
/** Ink of fewer pixels than this, at the working size, is dust. */
const LEAST_AREA = 12;

export function sheetOf(written: WrittenInk): Sheet {
  return { written, ...findMarks(written.mask, LEAST_AREA) };
}

/** What the network says of each mark. */
export function judgeMarks(model: DigitModel, sheet: Sheet, marks: readonly Mark[]): Judgement[] {
  const fields = marks.map((mark) =>
    widenHairlines(toField(cutOut(sheet.written.ink, sheet.labels, mark))),
  );
  return recognise(model, fields);
}

/** A mark with its judgement, in the picture's own pixels. */
export function readDigit(
  sheet: Sheet,
  mark: Mark,
  judgement: Judgement,
  minConfidence: number,
): ReadDigit {
  const single = singleness(mark.box);
  const read = readDigitAt(sheet, mark.box, judgement, judgement.digit, minConfidence, single);
  return single < 0.9 ? { ...read, reasons: [...read.reasons, "touching"] } : read;
}

/**
 * What stands in a box of the sheet, in the picture's own pixels.
 *
 * @param single - How likely it is one digit by its shape alone, 0 to 1.
 */
export function readDigitAt(
  sheet: Sheet,
  place: Box,
  judgement: Judgement,
  digit: DigitValue,
  minConfidence: number,
  single = 1,
): ReadDigit {
  const confidence = digitConfidence(judgement, digit) * single;
  const box = pictureBox(sheet, place);
  const reasons: Reason[] = [];
  if (confidence < minConfidence) reasons.push("low-confidence");
  if (judgement.notADigit > 0.5) reasons.push("not-a-digit");
  if (Math.max(box.width, box.height) < LOWEST) reasons.push("too-small");
  if (sheet.written.levels.full < FAINT) reasons.push("faint");
  if (touchesEdge(place, sheet.written.mask)) reasons.push("off-field");
  return { digit, confidence, box, alternatives: alternatives(judgement, digit), reasons };
}

/** A box on the sheet in the picture's own pixels. */
export function pictureBox({ written: { scale } }: Sheet, { x, y, width, height }: Box): Box {
  return {
    x: Math.round(x / scale),
    y: Math.round(y / scale),
    width: Math.max(1, Math.round(width / scale)),
    height: Math.max(1, Math.round(height / scale)),
  };
}

function touchesEdge({ x, y, width, height }: Box, sheet: Size): boolean {
  return x < 1 || y < 1 || x + width > sheet.width - 1 || y + height > sheet.height - 1;
}
