import type { ReadDigit, Reading } from "@inkdigit/classifier";
import { digitsOf, isDoubtful } from "../reader/reading-digits.ts";
import { texts } from "../texts/texts.ts";
import { formatShare } from "../ui/format-share.ts";

/** More sentences than this nobody reads. */
const most = 4;

/** Why a person should look at a reading, in sentences. */
export function doubts(reading: Reading): readonly string[] {
  const digits = digitsOf(reading);
  const sentences = digits.flatMap((digit, index) =>
    isDoubtful(digit) ? [sentence(digit, digits.length > 1 ? index + 1 : undefined)] : [],
  );
  if (sentences.length === 0 && reading.status === "review") return [texts.reading.together];
  if (sentences.length <= most) return sentences;
  const shown = sentences.slice(0, most - 1);
  return [...shown, texts.reading.more(sentences.length - shown.length)];
}

function sentence(digit: ReadDigit, place: number | undefined): string {
  const { because, which, or, and, reasons } = texts.reading;
  const words = digit.reasons.map((reason) => reasons[reason]).join(and);
  const other = digit.alternatives[0];
  return because(
    digit.digit,
    place === undefined ? "" : which(place),
    words,
    other && other.confidence >= 0.01 ? or(other.digit, formatShare(other.confidence)) : "",
  );
}
