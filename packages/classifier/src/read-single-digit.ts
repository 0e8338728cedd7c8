import type { DigitModel } from "@inkdigit/lenet-model";
import { confidenceOf } from "./decide.ts";
import { crispInk } from "./find/crisp-ink.ts";
import { insideFrame } from "./find/inside-frame.ts";
import { isSamePlane } from "./find/is-same-plane.ts";
import { mainMark } from "./find/main-mark.ts";
import type { Mark } from "./find/mark.ts";
import { middleInk } from "./find/middle-ink.ts";
import { withoutEdgePieces } from "./find/without-edge-pieces.ts";
import { withoutEdges } from "./find/without-rules.ts";
import type { WrittenInk } from "./find/written-ink.ts";
import type { Networks } from "./networks.ts";
import { proofread } from "./proofread.ts";
import { judgeMarks, type Sheet, sheetOf } from "./sheet.ts";
import {
  beliefIn,
  beliefInside,
  isAllInk,
  isFrame,
  type SingleDigit,
  touchedEdges,
} from "./single-digit.ts";

/** How far a way of looking is trusted: what the network's confidence is multiplied by. */
interface Trust {
  /** Where a box along the edges of the picture is peeled off. */
  readonly peeled: number;
  /** Where only its loose pieces are dropped. */
  readonly loose: number;
}

/** Ink told from paper by the whole picture. */
const BY_WHOLE: Trust = { peeled: 0.6, loose: 1 };
/** And by the middle of it, where no box, shadow or neighbour lifts the threshold. */
const BY_MIDDLE: Trust = { peeled: 0.9, loose: 1.3 };
/** And by what lies inside a frame. */
const BY_FRAME = 1;
/** And where a stroke that could be a rule and all other ink are one digit: it is its bar. */
const BY_ALL = 1.5;
/** All ink as it is. */
const AS_IT_IS = 0.1;

/** What the network is as sure of as this, free of the edges and with and without peeling, stands. */
const PLAIN = 0.99;

/** Where no look is believed as much as this, strokes are made crisp and looked at again. */
const IN_DOUBT = 0.9;
/** What is found inside a frame and is less likely nothing than this counts as found there. */
const NO_DIGIT = 0.5;
/** Where there is nothing but the edges, it is a digit only when the network is as sure as this. */
const ALL_EDGE = 0.9;

/**
 * The one digit of a picture; undefined where there is none.
 *
 * Ink along the edges is the rest of a box, or it is the digit, cut out tightly: the network says
 * which of the two it believes.
 *
 * @param sheets - Versions of the picture: less its ruled lines where it has any, and with them.
 */
export function readSingleDigit(
  networks: Networks,
  sheets: readonly [Sheet, ...Sheet[]],
): SingleDigit | undefined {
  return proofreadDigit(lookAt(networks.reader, sheets, AS_IT_IS), networks);
}

/** The one digit of a picture that is, or may be, the inside of a box. */
export function readBoxedDigit(networks: Networks, sheet: Sheet): SingleDigit | undefined {
  return proofreadDigit(lookAt(networks.reader, [sheet], 0), networks);
}

function proofreadDigit(
  found: SingleDigit | undefined,
  { proofreaders }: Networks,
): SingleDigit | undefined {
  if (!found || !proofreaders) return found;
  return { ...found, judgement: proofread(found.judgement, proofreaders) };
}

/**
 * Look at a picture in several ways, and take what the network believes in most.
 *
 * Where a box is peeled off, strokes that touch it may go with it; where only its loose pieces are
 * dropped, it may still hang on the digit. A dark box or shadow makes faint strokes vanish unless the
 * threshold is found without them; a box that stands a little way inside the picture is only found as
 * a frame; and what was taken for a ruled line may be a stroke. Blurred strokes run together, unless they are made crisp.
 */
function lookAt(
  model: DigitModel,
  sheets: readonly [Sheet, ...Sheet[]],
  asItIs: number,
): SingleDigit | undefined {
  const [{ written }, ...others] = sheets;
  const find = createFinder(model, sheets);
  const edgeless = withoutEdges(written);
  const [peeled, loose] = [find(edgeless), find(written)];
  const all = others.map((sheet) => find(sheet.written)).find((one) => one && isAllInk(one));
  const whole = { digit: all, belief: all ? BY_ALL * beliefInside(all) : 0 };
  if (isPlain(peeled, loose)) return unless(whole, look(BY_WHOLE.loose, loose)).digit;

  const looks: Look[] = [
    look(BY_WHOLE.peeled, peeled),
    look(BY_WHOLE.loose, loose),
    look(asItIs, find(written, { pieces: true })),
  ];
  const insides = [peeled];
  for (const { written: version } of sheets) {
    const middle = middleInk(version);
    if (!middle || isSamePlane(middle.mask, written.mask)) continue;
    const peeledMiddle = find(withoutEdges(middle));
    looks.push(look(BY_MIDDLE.peeled, peeledMiddle), look(BY_MIDDLE.loose, find(middle)));
    insides.push(peeledMiddle);
  }
  const framed = insideFrame(written);
  const inside = find(framed);
  looks.push(look(BY_FRAME, inside));
  if (inside && inside.judgement.notADigit < NO_DIGIT) insides.push(inside);
  if (looks.every(({ belief }) => belief < IN_DOUBT)) {
    const crisp = (ink: WrittenInk | undefined) => find(ink && crispInk(ink));
    looks.push(look(BY_WHOLE.loose, crisp(written)), look(BY_FRAME, crisp(framed)));
    if (edgeless !== written) looks.push(look(BY_WHOLE.peeled, crisp(edgeless)));
  }

  const best = looks.reduce((most, one) => (one.belief > most.belief ? one : most));
  const { digit, belief } = unless(whole, best);
  if (!digit || belief === 0) return undefined;
  const isNothingElse = insides.every((one) => !one || isFrame(one));
  return isNothingElse && confidenceOf(digit.judgement) <= ALL_EDGE ? undefined : digit;
}

/** What some way of looking has found, and how far it is believed. */
interface Look {
  readonly digit: SingleDigit | undefined;
  readonly belief: number;
}

function look(trust: number, digit: SingleDigit | undefined): Look {
  return { digit, belief: digit ? trust * beliefIn(digit) : 0 };
}

/** The second look, unless the first is believed more and says something else. */
function unless(first: Look, second: Look): Look {
  const isOther = first.digit?.judgement.digit !== second.digit?.judgement.digit;
  return isOther && first.belief > second.belief ? first : second;
}

/** Whether there is nothing to ask. */
function isPlain(peeled: SingleDigit | undefined, loose: SingleDigit | undefined): boolean {
  return (
    loose !== undefined &&
    peeled?.judgement.digit === loose.judgement.digit &&
    confidenceOf(loose.judgement) > PLAIN &&
    touchedEdges(loose) === 0 &&
    !isFrame(loose)
  );
}

/** Finds the one digit of what is written: without the pieces of a box, unless they are asked for. */
type Finder = (
  written: WrittenInk | undefined,
  options?: { readonly pieces: boolean },
) => SingleDigit | undefined;

/** A finder that asks the network once about each mark, however often it is found. */
function createFinder(model: DigitModel, sheets: readonly Sheet[]): Finder {
  const known = [...sheets];
  const found: SingleDigit[] = [];
  const sheetFor = (written: WrittenInk): Sheet => {
    const before = known.find((one) => one.written === written);
    if (before) return before;
    const sheet = sheetOf(written);
    known.push(sheet);
    return sheet;
  };
  return (written, { pieces } = { pieces: false }) => {
    if (!written) return undefined;
    const sheet = sheetFor(written);
    const marks = pieces ? sheet.marks : withoutEdgePieces(sheet.marks, written.mask);
    const mark = mainMark(marks, written.ink);
    if (!mark) return undefined;
    const before = found.find((one) => one.sheet === sheet && hasSameLabels(one.mark, mark));
    if (before) return before;
    const [judgement] = judgeMarks(model, sheet, [mark]);
    const digit = { sheet, mark, judgement: judgement! };
    found.push(digit);
    return digit;
  };
}

function hasSameLabels(a: Mark, b: Mark): boolean {
  return a.labels.length === b.labels.length && a.labels.every((label, i) => label === b.labels[i]);
}
