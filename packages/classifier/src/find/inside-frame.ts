import { type Box, crop, type InkImage, pad } from "@inkdigit/image-preprocess";
import { inkAlong } from "./ink-along.ts";
import { thresholdInk } from "./threshold-ink.ts";
import { inkAt, softMask, type WrittenInk } from "./written-ink.ts";

/** Lines of the frame lie no further in than this share of the side. */
const DEEPEST = 0.27;
/** They run along at least this share of it. */
const LENGTH = 0.85;
/** And slope so little that, within this share of it, all of their pixels lie abreast. */
const SLOPE = 0.02;
/** Behind a line, where its soft side ends, less than this share of a row is ink. */
const OPEN = 0.4;

/**
 * What is written inside a frame, told from paper by the inside alone: undefined where there is no
 * frame, or nothing in it. A frame has two lines or more that meet in a corner; what lies beyond them
 * is none of ours.
 */
export function insideFrame(written: WrittenInk): WrittenInk | undefined {
  const { darkness, scale } = written;
  const inside = insideOf(softMask(written));
  if (!inside) return undefined;
  const part = crop(darkness, inside);
  const levels = thresholdInk(part);
  if (!levels) return undefined;
  const alone = pad(part, {
    left: inside.x,
    top: inside.y,
    right: darkness.width - inside.x - inside.width,
    bottom: darkness.height - inside.y - inside.height,
  });
  return inkAt({ darkness: alone, scale }, levels);
}

/** What two or more lines that meet enclose, together with the edges of the picture. */
function insideOf(mask: InkImage): Box | undefined {
  const { rows, columns } = inkCounts(mask);
  const [top, bottom] = [lineEnd(mask, rows, "top"), lineEnd(mask, rows, "bottom")];
  if (top + bottom === 0) return undefined;
  const [left, right] = [lineEnd(mask, columns, "left"), lineEnd(mask, columns, "right")];
  if (left + right === 0) return undefined;
  return {
    x: left,
    y: top,
    width: mask.width - left - right,
    height: mask.height - top - bottom,
  };
}

/** How many pixels of each row and of each column are ink. */
function inkCounts({ width, height, data }: InkImage) {
  const rows = new Uint32Array(height);
  const columns = new Uint32Array(width);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (data[i] === 0) continue;
      rows[y]!++;
      columns[x]!++;
    }
  }
  return { rows, columns };
}

type Edge = "top" | "bottom" | "left" | "right";

/**
 * How far the inner side of a line along an edge lies from it, in pixels; 0 where there is no line.
 *
 * @param counts - How many pixels of each row, or column, are ink.
 */
function lineEnd(mask: InkImage, counts: Uint32Array, edge: Edge): number {
  const { width, height } = mask;
  const isLevel = edge === "top" || edge === "bottom";
  const isFirst = edge === "top" || edge === "left";
  const [length, side] = isLevel ? [width, height] : [height, width];
  const inward = isFirst ? counts : counts.toReversed();
  const whole = { x: 0, y: 0, width, height };
  const isLine = (from: number, to: number): boolean => {
    // Most strips have not even as many pixels.
    let ink = 0;
    for (let line = from; line < to && line < side; line++) ink += inward[line]!;
    if (ink < LENGTH * length) return false;
    const strip = isFirst ? ([from, to] as const) : ([side - to, side - from] as const);
    return inkAlong(mask, whole, strip, isLevel ? "columns" : "rows") >= LENGTH;
  };
  const slope = Math.round(SLOPE * length);
  const deepest = Math.floor(DEEPEST * side);
  let line = deepest;
  while (line >= 0 && !isLine(Math.max(0, line - slope), line + slope + 1)) line--;
  if (line < 0) return 0;
  let end = line;
  while (end <= deepest + slope && inward[end]! >= OPEN * length) end++;
  return end > deepest + slope ? 0 : end + 1;
}
