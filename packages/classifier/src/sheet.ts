import { toField } from "@inkdigit/image-preprocess";
import type { DigitModel } from "@inkdigit/lenet-model";
import { confidenceOf, singleness } from "./decide.ts";
import { cutOut } from "./find/cut-out.ts";
import type { Mark } from "./find/mark.ts";
import { findMarks, type Marks } from "./find/marks.ts";
import type { WrittenInk } from "./find/written-ink.ts";
import type { ReadDigit, Reason } from "./reading.ts";
import { alternatives, type Judgement, recognise } from "./recognise.ts";

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
  const fields = marks.map((mark) => toField(cutOut(sheet.written.ink, sheet.labels, mark)));
  return recognise(model, fields);
}

/** A mark with its judgement, in the picture's own pixels. */
export function readDigit(
  sheet: Sheet,
  mark: Mark,
  judgement: Judgement,
  minConfidence: number,
): ReadDigit {
  const { scale, levels } = sheet.written;
  const single = singleness(mark.box);
  const confidence = confidenceOf(judgement) * single;
  const box = {
    x: Math.round(mark.box.x / scale),
    y: Math.round(mark.box.y / scale),
    width: Math.max(1, Math.round(mark.box.width / scale)),
    height: Math.max(1, Math.round(mark.box.height / scale)),
  };
  const reasons: Reason[] = [];
  if (confidence < minConfidence) reasons.push("low-confidence");
  if (judgement.notADigit > 0.5) reasons.push("not-a-digit");
  if (Math.max(box.width, box.height) < LOWEST) reasons.push("too-small");
  if (levels.full < FAINT) reasons.push("faint");
  if (single < 0.9) reasons.push("touching");
  return {
    digit: judgement.digit,
    confidence,
    box,
    alternatives: alternatives(judgement),
    reasons,
  };
}
