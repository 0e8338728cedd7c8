import type { Shape } from "../shapes.ts";
import type { KernelMemory } from "./kernel-memory.ts";

/**
 * Bytes of a pixel. In the layout for one picture it is one float, so that a vector of four floats is
 * four neighbouring columns; in the layout for four pictures it is a vector, the same pixel of each.
 */
export type Cell = 4 | 16;

/** Zeros round a map, in pixels. */
export interface Border {
  /** Above and to the left. */
  readonly before: number;
  /** Below and to the right. */
  readonly after: number;
}

/** Maps in the kernel's memory, one after the other; lengths in bytes. */
export interface Planes {
  readonly shape: Shape;
  readonly cell: Cell;
  /** Address of the first pixel. */
  readonly address: number;
  /** Address of the first pixel of the border; that of the first pixel where there is none. */
  readonly corner: number;
  readonly row: number;
  readonly map: number;
}

/**
 * Room for maps.
 *
 * @param step - Bytes that are written to a row at once: the last step may go beyond the row's end.
 */
export function allocatePlanes(
  memory: KernelMemory,
  shape: Shape,
  cell: Cell,
  step: number,
  border: Border = { before: 0, after: 0 },
): Planes {
  const { height, width, maps } = shape;
  const written = roundUp(width * cell, step);
  const row = border.before * cell + Math.max(written, (width + border.after) * cell);
  const map = apart(row * (border.before + height + border.after));
  // Filters work in pairs, so that an odd number of maps has one to spare.
  const corner = memory.allocate(roundUp(maps, 2) * map);
  const address = corner + border.before * (row + cell);
  return { shape, cell, address, corner, row, map };
}

/** Maps that lie a multiple of 1 kB apart compete for the same lines of the cache. */
function apart(map: number): number {
  return map >= 1024 && map % 1024 < 64 ? map + 64 : map;
}

/** Room for units: maps of one pixel each, without gaps, written four at once. */
export function allocateUnits(memory: KernelMemory, units: number, cell: Cell): Planes {
  const address = memory.allocate(roundUp(units, 4) * cell);
  const shape = { height: 1, width: 1, maps: units };
  return { shape, cell, address, corner: address, row: cell, map: cell };
}

/** Room for as many cells as some planes without a border have, in the same places. */
export function allocateLike(memory: KernelMemory, planes: Planes, cells: number): Planes {
  const address = memory.allocate(cells * planes.cell);
  return { ...planes, address, corner: address };
}

/** Address of a pixel. */
export function addressOf(planes: Planes, y: number, x: number, map: number): number {
  return planes.address + map * planes.map + y * planes.row + x * planes.cell;
}

/** Addresses of all pixels in the order row, column, map. */
export function addressesOf(planes: Planes): Uint32Array {
  const { height, width, maps } = planes.shape;
  const addresses = new Uint32Array(height * width * maps);
  let at = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      for (let map = 0; map < maps; map++) addresses[at++] = addressOf(planes, y, x, map);
    }
  }
  return addresses;
}

export function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
