import type { InkImage } from "@inkdigit/image-preprocess";
import { CELL } from "./find-grid.ts";

/** Rules are looked for no further into a cell than this share of its side. */
const MARGIN = 0.2;
/** A row of pixels is a rule when at least this share of it is ink. */
const RULE = 0.55;
/** Ink, as a level of the rectified picture. */
const INK = 96;

/** One cell of a rectified grid, its own rules peeled off at each side. */
export function cellInk(grid: InkImage, row: number, column: number): InkImage {
  const data = new Uint8Array(CELL * CELL);
  for (let y = 0; y < CELL; y++) {
    const start = (row * CELL + y) * grid.width + column * CELL;
    data.set(grid.data.subarray(start, start + CELL), y * CELL);
  }
  const depth = Math.round(MARGIN * CELL);
  const isRule = (at: (i: number) => number): boolean => {
    let count = 0;
    for (let i = 0; i < CELL; i++) if (data[at(i)]! > INK) count++;
    return count >= RULE * CELL;
  };
  const sides: ((d: number, i: number) => number)[] = [
    (d, i) => d * CELL + i,
    (d, i) => (CELL - 1 - d) * CELL + i,
    (d, i) => i * CELL + d,
    (d, i) => i * CELL + CELL - 1 - d,
  ];
  const last = sides.map((at) => {
    let end = -1;
    for (let d = 0; d < depth; d++) if (isRule((i) => at(d, i))) end = d;
    return end;
  });
  sides.forEach((at, side) => {
    for (let d = 0; d <= last[side]! + 1 && last[side]! >= 0; d++) {
      for (let i = 0; i < CELL; i++) data[at(d, i)] = 0;
    }
  });
  return { width: CELL, height: CELL, data };
}
