import { lineConfidence } from "./confidence.ts";
import { isCrossedOut } from "./find/is-crossed-out.ts";
import { surrounding } from "./find/mark.ts";
import type { ReadDigit, ReadLine, Reason } from "./reading.ts";
import { pictureBox, readDigitAt, type Sheet } from "./sheet.ts";
import type { StringReading } from "./string/read-string.ts";

/** Where another way to cut or read a line is as near as this, in nats, its cuts are uncertain. */
const UNCERTAIN = 1;

/** Whoever crossed it out did not mean it: it is no surer than this, however clear its digits are. */
const MOST_CROSSED = 0.5;

/** A line with the sheet that it was read from. */
export interface FoundLine {
  readonly sheet: Sheet;
  readonly reading: StringReading;
}

/** A line as it is given to the caller, in the picture's own pixels. */
export function readLine({ sheet, reading }: FoundLine, minConfidence: number): ReadLine {
  const { evidence } = reading;
  const isUncertain = evidence.margin < UNCERTAIN;
  const crossed = isCrossed({ sheet, reading });
  const digits = reading.digits.map(({ digit, box, judgement, isCut }): ReadDigit => {
    const read = readDigitAt(sheet, box, judgement, digit, minConfidence);
    const reasons: Reason[] = [...read.reasons];
    if (isCut) reasons.push("touching", ...uncertain(isUncertain));
    if (crossed) reasons.push("crossed-out");
    return { ...read, reasons };
  });
  const confidence = lineConfidence(evidence);
  return {
    text: reading.text,
    confidence: crossed ? Math.min(MOST_CROSSED, confidence) : confidence,
    box: surrounding(digits.map((digit) => digit.box)),
    digits,
    separators: reading.separators.map(({ kind, box }) => ({ kind, box: pictureBox(sheet, box) })),
  };
}

function uncertain(isUncertain: boolean): Reason[] {
  return isUncertain ? ["cut-uncertain"] : [];
}

function isCrossed({ sheet, reading }: FoundLine): boolean {
  const { rules } = sheet.written;
  return (
    rules !== undefined && isCrossedOut(rules, surrounding(reading.digits.map(({ box }) => box)))
  );
}
