import type { DigitModel } from "@inkdigit/lenet-model";
import { confidenceOf } from "./decide.ts";
import { insideFrame } from "./find/inside-frame.ts";
import { isSamePlane } from "./find/is-same-plane.ts";
import { mainMark } from "./find/main-mark.ts";
import type { Mark } from "./find/mark.ts";
import { middleInk } from "./find/middle-ink.ts";
import { withoutEdgePieces } from "./find/without-edge-pieces.ts";
import { withoutEdges } from "./find/without-rules.ts";
import type { Networks } from "./networks.ts";
import { proofread } from "./proofread.ts";
import type { Judgement } from "./recognise.ts";
import { judgeMarks, type Sheet, sheetOf } from "./sheet.ts";

/** The one digit of a picture, with what the network says of it. */
export interface SingleDigit {
  readonly sheet: Sheet;
  readonly mark: Mark;
  readonly judgement: Judgement;
}

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
const BY_INSIDE = 1;
/** All ink as it is. */
const AS_IT_IS = 0.1;

/** What the network is as sure of as this, free of the edges and with and without peeling, stands. */
const PLAIN = 0.99;

/** The edge of a picture, as a share of its shorter side. */
const EDGE = 0.14;
/** A mark with this share of its ink there is the rest of a box. */
const FRAME = 0.9;
/** Above this share each part of it counts against the mark. */
const SOME_FRAME = { from: 0.3, cost: 0.4 };
/** A mark comes so near to an edge, as a share of the picture's shorter side, when it touches it. */
const TOUCHING = 0.02;
/** A digit that is cut out tightly touches all four edges; what touches three is more likely a box. */
const TOUCHES = [1, 1, 1, 0.1, 0.3];
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
 * threshold is found without them; a box that stands a little way inside the picture is peeled off by none of these;
 * and what was taken for a ruled line may be a stroke.
 */
function lookAt(
  model: DigitModel,
  sheets: readonly [Sheet, ...Sheet[]],
  asItIs: number,
): SingleDigit | undefined {
  const [sheet] = sheets;
  const find = createFinder(model);
  const [peeled, loose] = looksAt(find, sheet);
  if (isPlain(peeled, loose)) return loose;

  const looks: [trust: number, digit: SingleDigit | undefined][] = [
    [BY_WHOLE.peeled, peeled],
    [BY_WHOLE.loose, loose],
    [asItIs, find(sheet, sheet.marks)],
  ];
  const insides = [peeled];
  for (const { written } of sheets) {
    const middle = middleInk(written);
    if (!middle || isSamePlane(middle.mask, sheet.written.mask)) continue;
    const [peeledMiddle, looseMiddle] = looksAt(find, sheetOf(middle));
    looks.push([BY_MIDDLE.peeled, peeledMiddle], [BY_MIDDLE.loose, looseMiddle]);
    insides.push(peeledMiddle);
  }
  const framed = insideFrame(sheet.written);
  if (framed) {
    const inside = sheetOf(framed);
    const found = find(inside, withoutPieces(inside));
    looks.push([BY_INSIDE, found]);
    if (found && found.judgement.notADigit < 0.5) insides.push(found);
  }
  let best: SingleDigit | undefined;
  let most = 0;
  for (const [trust, digit] of looks) {
    const belief = digit ? trust * beliefIn(digit) : 0;
    if (belief > most) [most, best] = [belief, digit];
  }
  if (!best) return undefined;
  const isNothingElse = insides.every((inside) => !inside || frameShare(inside) >= FRAME);
  return isNothingElse && confidenceOf(best.judgement) <= ALL_EDGE ? undefined : best;
}

/** With a box peeled off, and with its loose pieces dropped. */
function looksAt(find: Finder, sheet: Sheet): [SingleDigit | undefined, SingleDigit | undefined] {
  const written = withoutEdges(sheet.written);
  const peeled = written && (written === sheet.written ? sheet : sheetOf(written));
  return [peeled && find(peeled, withoutPieces(peeled)), find(sheet, withoutPieces(sheet))];
}

function withoutPieces({ marks, written }: Sheet): Mark[] {
  return withoutEdgePieces(marks, written.mask);
}

/** Whether there is nothing to ask. */
function isPlain(peeled: SingleDigit | undefined, loose: SingleDigit | undefined): boolean {
  return (
    loose !== undefined &&
    peeled?.judgement.digit === loose.judgement.digit &&
    confidenceOf(loose.judgement) > PLAIN &&
    touchedEdges(loose) === 0 &&
    frameShare(loose) < FRAME
  );
}

/** The network's confidence, less what speaks for a box. */
function beliefIn(digit: SingleDigit): number {
  const share = frameShare(digit);
  if (share >= FRAME) return 0;
  const frame = 1 - SOME_FRAME.cost * Math.max(0, share - SOME_FRAME.from);
  return confidenceOf(digit.judgement) * TOUCHES[touchedEdges(digit)]! * frame;
}

/** Edges of the picture that the digit touches, 0 to 4. */
function touchedEdges({ sheet, mark: { box } }: SingleDigit): number {
  const { width, height } = sheet.written.mask;
  const near = Math.max(1, TOUCHING * Math.min(width, height));
  const gaps = [box.x, box.y, width - box.x - box.width, height - box.y - box.height];
  return gaps.filter((gap) => gap <= near).length;
}

/** Share of the digit's ink that lies along the edges of the picture. */
function frameShare({ sheet, mark }: SingleDigit): number {
  const { width, height } = sheet.written.mask;
  const edge = EDGE * Math.min(width, height);
  const own = new Set(mark.labels);
  const { box } = mark;
  let atEdge = 0;
  for (let y = box.y; y < box.y + box.height; y++) {
    const isEdgeRow = y < edge || y >= height - edge;
    for (let x = box.x; x < box.x + box.width; x++) {
      if (!isEdgeRow && x >= edge && x < width - edge) continue;
      if (own.has(sheet.labels[y * width + x]!)) atEdge++;
    }
  }
  return atEdge / mark.area;
}

/** Finds the one digit among marks of a sheet. */
type Finder = (sheet: Sheet, marks: readonly Mark[]) => SingleDigit | undefined;

/** A finder that asks the network once about each mark, however often it is found. */
function createFinder(model: DigitModel): Finder {
  const found: SingleDigit[] = [];
  return (sheet, marks) => {
    const mark = mainMark(marks, sheet.written.ink);
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
