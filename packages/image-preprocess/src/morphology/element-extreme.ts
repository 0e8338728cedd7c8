import { planeOf } from "../filter/depth.ts";
import type { Extended } from "../filter/extend.ts";
import { type Pick, pickPair, pickTriple } from "../filter/packed-bytes.ts";
import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import type { StructuringElement } from "./structuring-element.ts";

/**
 * The smallest (or largest) value that an element of any shape looks at, slid over the picture.
 *
 * Each horizontal run of the element is covered by two windows whose length is a power of two. The
 * picks of those windows are made once for each row of the picture, and kept for as many rows as
 * the element is high: so a run costs the same whatever its length.
 */
export function elementExtreme<Scale extends string>(
  { data, stride }: Extended,
  { width, height }: Size,
  element: StructuringElement,
  pick: Pick,
): Plane<Scale> {
  const windows = windowsOf(element);
  const levels = 1 + Math.max(...windows.map(({ level }) => level));
  const kept = element.height;
  const result = planeOf<"uint8", Scale>({ width, height }, "uint8");

  // Level by level `kept` rows, then the row that results.
  const bytes = new Uint8Array((levels * kept + 1) * stride + 8);
  const view = new DataView(bytes.buffer);
  const place = (level: number, row: number) => (level * kept + (row % kept)) * stride;
  const found = levels * kept * stride;

  for (let row = 0; row < height + kept - 1; row++) {
    bytes.set(data.subarray(row * stride, (row + 1) * stride), place(0, row));
    for (let level = 1; level < levels; level++) {
      const half = place(level - 1, row);
      const reach = 2 ** level;
      const length = width + element.width - reach;
      pickPair(view, place(level, row), half, half + reach / 2, length, pick);
    }
    const y = row - kept + 1;
    if (y < 0) continue;
    const at = ({ dy, x, level }: Window) => place(level, y + dy) + x;
    for (let i = 0; i < windows.length; i += 2) {
      const first = at(windows[i]!);
      const second = at(windows[i + 1] ?? windows[i]!);
      (i === 0 ? pickPair : pickTriple)(view, found, first, second, width, pick);
    }
    result.data.set(bytes.subarray(found, found + width), y * width);
  }
  return result;
}

/** 2^level pixels side by side in an element, from column `x` of row `dy`. */
interface Window {
  readonly dy: number;
  readonly x: number;
  readonly level: number;
}

/** Windows that together cover all that an element looks at, and nothing else. */
function windowsOf({ width, height, data }: StructuringElement): Window[] {
  const windows: Window[] = [];
  for (let dy = 0; dy < height; dy++) {
    for (let x = 0; x < width; x++) {
      if (data[dy * width + x]! <= 0) continue;
      const start = x;
      while (x < width && data[dy * width + x]! > 0) x++;
      const level = Math.floor(Math.log2(x - start));
      windows.push({ dy, x: start, level });
      if (x - start > 2 ** level) windows.push({ dy, x: x - 2 ** level, level });
    }
  }
  return windows;
}
