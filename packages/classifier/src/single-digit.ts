import { confidenceOf } from "./decide.ts";
import { inkPixels } from "./find/ink-pixels.ts";
import type { Mark } from "./find/mark.ts";
import type { Judgement } from "./recognise.ts";
import type { Sheet } from "./sheet.ts";

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
/** Above this share each part of it counts against the mark. */
const SOME_FRAME = { from: 0.3, cost: 0.4 };
/** A mark comes so near to an edge, as a share of the picture's shorter side, when it touches it. */
const TOUCHING = 0.02;
/** A digit that is cut out tightly touches all four edges; what touches three is likelier a box. */
const TOUCHES = [1, 1, 1, 0.5, 0.75];

/** A mark is all that is written with at least this share of the ink. */
const ALL_INK = 0.97;

/** The network's confidence, less what speaks for a box. */
export function beliefIn(digit: SingleDigit): number {
  return beliefInside(digit) * TOUCHES[touchedEdges(digit)]!;
}

/** The same where the edges of the picture speak for nothing: it may be cut out tightly. */
export function beliefInside(digit: SingleDigit): number {
  const share = frameShare(digit);
  if (share >= FRAME) return 0;
  const frame = 1 - SOME_FRAME.cost * Math.max(0, share - SOME_FRAME.from);
  return confidenceOf(digit.judgement) * frame;
}

/** Whether there is no ink besides it. */
export function isAllInk({ sheet, mark }: SingleDigit): boolean {
  return mark.area >= ALL_INK * inkPixels(sheet.written.mask);
}

/** Whether it is the rest of a box. */
export function isFrame(digit: SingleDigit): boolean {
  return frameShare(digit) >= FRAME;
}

/** Edges of the picture that the digit touches, 0 to 4. */
export function touchedEdges({ sheet, mark: { box } }: SingleDigit): number {
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
  const right = box.x + box.width;
  let atEdge = 0;
  const count = (y: number, from: number, to: number) => {
    for (let i = y * width + from; i < y * width + to; i++) if (own.has(sheet.labels[i]!)) atEdge++;
  };
  for (let y = box.y; y < box.y + box.height; y++) {
    if (y < edge || y >= height - edge) count(y, box.x, right);
    else {
      count(y, box.x, Math.min(right, Math.ceil(edge)));
      count(y, Math.max(box.x, Math.ceil(width - edge)), right);
    }
  }
  return atEdge / mark.area;
}
