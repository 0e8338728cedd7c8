import { type Box, crop, type InkImage, transpose } from "@inkdigit/image-preprocess";
import { thresholdInk } from "./threshold-ink.ts";
import { inkAt, maskAbove, type WrittenInk } from "./written-ink.ts";

/** Lines of the frame are looked for at this share of the threshold: their soft sides belong to them. */
const SOFT = 0.6;
/** They lie no further in than this share of the side. */
const DEEPEST = 0.27;
/** They run along at least this share of it. */
const LENGTH = 0.85;
/** And slope so little that, within this share of it, all of their pixels lie abreast. */
const SLOPE = 0.02;
/** Behind a line, where its soft side ends, less than this share of a row is ink. */
const OPEN = 0.4;

/**
 * What is written inside a frame, told from paper by the inside alone: undefined where there is no
 * frame, or nothing in it. A frame has two lines or more that meet in a corner; what lies beyond them is none of ours.
 */
export function insideFrame(written: WrittenInk): WrittenInk | undefined {
  const { darkness, scale } = written;
  const inside = insideOf(maskAbove(darkness, SOFT * written.levels.threshold));
  if (!inside) return undefined;
  const part = crop(darkness, inside);
  const levels = thresholdInk(part);
  return levels && inkAt({ darkness: paste(part, inside, darkness), scale }, levels);
}

/** What two or more lines that meet enclose, together with the edges of the picture. */
function insideOf(mask: InkImage): Box | undefined {
  const [top, bottom] = [lineEnd(mask, "first"), lineEnd(mask, "last")];
  if (top + bottom === 0) return undefined;
  const turned = transpose(mask);
  const [left, right] = [lineEnd(turned, "first"), lineEnd(turned, "last")];
  if (left + right === 0) return undefined;
  return {
    x: left,
    y: top,
    width: mask.width - left - right,
    height: mask.height - top - bottom,
  };
}

/** How many rows lie between an edge and the inner side of a line along it; 0 where there is no line. */
function lineEnd(mask: InkImage, edge: "first" | "last"): number {
  const slope = Math.round(SLOPE * mask.width);
  const deepest = Math.floor(DEEPEST * mask.height);
  const rows = rowsFrom(mask, edge, deepest + slope + 1);
  const filled = rows.map((row) => row.reduce((count, level) => count + (level >> 7), 0));
  const isLine = (depth: number): boolean => {
    const abreast = { from: Math.max(0, depth - slope), to: depth + slope + 1 };
    const most = filled.slice(abreast.from, abreast.to).reduce((sum, count) => sum + count, 0);
    if (most < LENGTH * mask.width) return false;
    return columnsWithInk(rows.slice(abreast.from, abreast.to)) >= LENGTH * mask.width;
  };
  let line = deepest;
  while (line >= 0 && !isLine(line)) line--;
  if (line < 0) return 0;
  let end = line;
  while (end < rows.length && filled[end]! >= OPEN * mask.width) end++;
  return end === rows.length ? 0 : end + 1;
}

/** The first rows, or the last ones from the last one up. */
function rowsFrom(mask: InkImage, edge: "first" | "last", count: number): Uint8Array[] {
  const { width, height, data } = mask;
  return Array.from({ length: Math.min(count, height) }, (_, depth) => {
    const row = edge === "first" ? depth : height - 1 - depth;
    return data.subarray(row * width, (row + 1) * width);
  });
}

function columnsWithInk(rows: readonly Uint8Array[]): number {
  const [first] = rows;
  return first!.reduce((count, _, x) => (rows.some((row) => row[x] !== 0) ? count + 1 : count), 0);
}

/** The part alone, where it was in the picture. */
function paste(part: InkImage, { x, y }: Box, { width, height }: InkImage): InkImage {
  const data = new Uint8Array(width * height);
  for (let row = 0; row < part.height; row++) {
    data.set(part.data.subarray(row * part.width, (row + 1) * part.width), (y + row) * width + x);
  }
  return { width, height, data };
}
