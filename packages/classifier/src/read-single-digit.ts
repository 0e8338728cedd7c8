import type { DigitModel } from "@inkdigit/lenet-model";
import { confidenceOf } from "./decide.ts";
import { mainMark } from "./find/main-mark.ts";
import type { Mark } from "./find/mark.ts";
import { withoutEdgePieces } from "./find/without-edge-pieces.ts";
import { withoutEdges } from "./find/without-rules.ts";
import type { WrittenInk } from "./find/written-ink.ts";
import type { Judgement } from "./recognise.ts";
import { judgeMarks, type Sheet, sheetOf } from "./sheet.ts";

/** The one digit of a picture, with what the network says of it. */
export interface SingleDigit {
  readonly sheet: Sheet;
  readonly mark: Mark;
  readonly judgement: Judgement;
}

/** The edge of a picture, as a share of its shorter side. */
const EDGE = 0.14;
/** A mark with this share of its ink there is the rest of a box. */
const FRAME = 0.9;
/** Where all ink runs along the edges, it is a digit only when the network is as sure as this. */
const ALL_EDGE = 0.9;

/**
 * The one digit of a picture; undefined where there is none.
 *
 * Ink along the edges is the rest of a box, or it is the digit, cut out tightly: the network says
 * which of the two it believes.
 */
export function readSingleDigit(model: DigitModel, written: WrittenInk): SingleDigit | undefined {
  const inside = readBoxedDigit(model, written);
  const whole = findDigit(model, sheetOf(written));
  const least = inside ? confidenceOf(inside.judgement) : ALL_EDGE;
  return whole && !isFrame(whole) && confidenceOf(whole.judgement) > least ? whole : inside;
}

/**
 * The one digit of a picture that is, or may be, the inside of a box.
 *
 * Where the box is peeled off, strokes that touch it may go with it; where only its loose pieces are
 * dropped, it may still hang on the digit: the network says which of the two is a digit.
 */
export function readBoxedDigit(model: DigitModel, written: WrittenInk): SingleDigit | undefined {
  const peeled = withoutEdges(written);
  const inside = peeled && findDigit(model, withoutPieces(sheetOf(peeled)));
  const loose = findDigit(model, withoutPieces(sheetOf(written)));
  const least = inside && !isFrame(inside) ? confidenceOf(inside.judgement) : ALL_EDGE;
  if (loose && !isFrame(loose) && confidenceOf(loose.judgement) > least) return loose;
  return inside && !isFrame(inside) ? inside : undefined;
}

function withoutPieces(sheet: Sheet): Sheet {
  return { ...sheet, marks: withoutEdgePieces(sheet.marks, sheet.written.mask) };
}

function findDigit(model: DigitModel, sheet: Sheet): SingleDigit | undefined {
  const mark = mainMark(sheet.marks, sheet.written.ink);
  if (!mark) return undefined;
  const [judgement] = judgeMarks(model, sheet, [mark]);
  return { sheet, mark, judgement: judgement! };
}

function isFrame({ sheet, mark }: SingleDigit): boolean {
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
  return atEdge >= FRAME * mark.area;
}
