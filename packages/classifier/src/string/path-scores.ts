import type { DigitValue } from "../reading.ts";
import type { Judgement } from "../recognise.ts";
import type { Candidate } from "./candidates.ts";
import { LINE_HEIGHT } from "./line-drawing.ts";
import type { Piece } from "./pieces.ts";

// Scores are in nats, lengths in shares of a digit's height. The constants were tuned on real pictures.

/** What every digit costs, so that two are not taken where one does as well. */
const DIGIT = 0.16;
/** From which size on a digit is too low or too wide, and what each height more costs. */
const LOW = { from: 0.5, cost: 6.7 };
const WIDE = { from: 0.91, cost: 1.95 };
/** From which gap between its pieces on a digit is two, and what each height more costs. */
const GAP = { from: 0.082, cost: 33 };
/** What each end costs that a cut made. */
const CUT = 0.45;
/** How much the choice among the digits weighs, and that it is a digit at all. */
const CHOICE = 2.83;
const BEING_ONE = 1.12;
/** No probability counts as less than this. */
const FLOOR = 1e-6;

/** What taking a candidate for a digit scores: 0 or less. */
export function digitScore(
  { mark, gap, cutEnds, judgement }: Candidate,
  digit: DigitValue,
): number {
  const width = mark.box.width / LINE_HEIGHT;
  const height = mark.box.height / LINE_HEIGHT;
  return (
    CHOICE * Math.log(judgement.probabilities[digit]! + FLOOR) +
    BEING_ONE * Math.log(1 - judgement.notADigit + FLOOR) -
    DIGIT -
    LOW.cost * Math.max(0, LOW.from - height) -
    WIDE.cost * Math.max(0, width - WIDE.from) -
    GAP.cost * Math.max(0, gap / LINE_HEIGHT - GAP.from) -
    CUT * cutEnds
  );
}

/**
 * A piece this low is a dot, a comma or a dash, which is left out at no cost; from this height on it
 * is as high as a digit.
 */
const DOT = 0.22;
const HIGH = 1.02;
/** What it costs to leave a piece out that could be a digit, besides how unlikely that is. */
const LEFT_OUT = 7.2;
/** The least likely that a piece is no digit. */
const LEAST_UNLIKELY = 1.8e-6;
/** What the ink of a piece left out costs, a square of a digit's height being 1. */
const AREA = 1;

/** What leaving a piece out of all digits scores: 0 or less. */
export function leftOutScore({ box, area }: Piece, judgement: Judgement | undefined): number {
  const height = box.height / LINE_HEIGHT;
  const dot = Math.min(1, Math.max(0, (HIGH - height) / (HIGH - DOT))) ** 2;
  const noDigit = dot + (1 - dot) * (judgement?.notADigit ?? 0);
  const ink = AREA * (area / LINE_HEIGHT ** 2);
  return Math.log(noDigit + LEAST_UNLIKELY) - LEFT_OUT * (1 - dot) - ink;
}
