import { ImageError } from "../errors.ts";
import { extend } from "../filter/extend.ts";
import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";

export interface ClaheOptions {
  /** How often a level may be, in multiples of the mean; 0 for no limit. Default 40. */
  readonly clipLimit?: number;
  /** Tiles across and down. Default 8 x 8. */
  readonly tileGridSize?: Size;
}

const LEVELS = 256;

/**
 * Equalise each tile of the picture on its own, with a limit to how much contrast is raised, and blend
 * the tiles into each other (Zuiderveld 1994): OpenCV's `CLAHE`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when there is not at least one tile each way, or the limit
 *   is negative; `EMPTY_IMAGE` for a picture without pixels.
 */
export function clahe<Scale extends string>(
  plane: Plane<Scale>,
  { clipLimit = 40, tileGridSize = { width: 8, height: 8 } }: ClaheOptions = {},
): Plane<Scale> {
  checkOptions(clipLimit, tileGridSize);
  const { width, height } = plane;
  const tables = tablesOfTiles(plane, clipLimit, tileGridSize);
  const columns = blends(width, tables.tileWidth, tileGridSize.width);
  const rows = blends(height, tables.tileHeight, tileGridSize.height);
  const result = new Uint8ClampedArray(width * height);
  for (let y = 0; y < height; y++) {
    blendRow(plane, y, tables.levels, columns, rows, tileGridSize.width, result);
  }
  return { width, height, data: new Uint8Array(result.buffer) };
}

interface Tables {
  readonly tileWidth: number;
  readonly tileHeight: number;
  /** What becomes of each level in each tile, tile after tile, row by row. */
  readonly levels: Uint8ClampedArray;
}

function tablesOfTiles(plane: Plane, clipLimit: number, grid: Size): Tables {
  const fits = plane.width % grid.width === 0 && plane.height % grid.height === 0;
  const right = fits ? 0 : grid.width - (plane.width % grid.width);
  const bottom = fits ? 0 : grid.height - (plane.height % grid.height);
  const { data, stride } = extend(plane, { left: 0, top: 0, right, bottom });
  const tileWidth = (plane.width + right) / grid.width;
  const tileHeight = (plane.height + bottom) / grid.height;
  const area = tileWidth * tileHeight;
  const limit = clipLimit > 0 ? Math.max(1, Math.floor((clipLimit * area) / LEVELS)) : area;
  const scale = Math.fround((LEVELS - 1) / area);

  const levels = new Uint8ClampedArray(grid.width * grid.height * LEVELS);
  const counts = new Int32Array(LEVELS);
  for (let tile = 0; tile < grid.width * grid.height; tile++) {
    const left = (tile % grid.width) * tileWidth;
    const top = Math.floor(tile / grid.width) * tileHeight;
    counts.fill(0);
    for (let y = top; y < top + tileHeight; y++) {
      for (let i = y * stride + left; i < y * stride + left + tileWidth; i++) counts[data[i]!]!++;
    }
    limitCounts(counts, limit);
    let below = 0;
    for (let level = 0; level < LEVELS; level++) {
      below += counts[level]!;
      levels[tile * LEVELS + level] = Math.fround(below * scale);
    }
  }
  return { tileWidth, tileHeight, levels };
}

/** Cut off what is above the limit, and hand it out to all levels evenly. */
function limitCounts(counts: Int32Array, limit: number): void {
  let cut = 0;
  for (let level = 0; level < LEVELS; level++) {
    if (counts[level]! <= limit) continue;
    cut += counts[level]! - limit;
    counts[level] = limit;
  }
  const each = Math.floor(cut / LEVELS);
  for (let level = 0; level < LEVELS; level++) counts[level]! += each;
  let left = cut - each * LEVELS;
  const step = left > 0 ? Math.max(1, Math.floor(LEVELS / left)) : LEVELS;
  for (let level = 0; level < LEVELS && left > 0; level += step, left--) counts[level]!++;
}

/** The two tiles that each pixel of a row (or column) lies between, and how near it is to the second. */
interface Blends {
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly share: Float32Array;
}

function blends(length: number, tileSide: number, tiles: number): Blends {
  const first = new Int32Array(length);
  const second = new Int32Array(length);
  const share = new Float32Array(length);
  const inverse = Math.fround(1 / tileSide);
  for (let i = 0; i < length; i++) {
    const place = Math.fround(Math.fround(i * inverse) - 0.5);
    const tile = Math.floor(place);
    first[i] = Math.max(0, tile);
    second[i] = Math.min(tiles - 1, tile + 1);
    share[i] = place - tile;
  }
  return { first, second, share };
}

function blendRow(
  { width, data }: Plane,
  y: number,
  levels: Uint8ClampedArray,
  columns: Blends,
  rows: Blends,
  across: number,
  result: Uint8ClampedArray,
): void {
  const upper = rows.first[y]! * across * LEVELS;
  const lower = rows.second[y]! * across * LEVELS;
  const down = rows.share[y]!;
  const up = Math.fround(1 - down);
  for (let x = 0, i = y * width; x < width; x++, i++) {
    const left = columns.first[x]! * LEVELS + data[i]!;
    const right = columns.second[x]! * LEVELS + data[i]!;
    const toRight = columns.share[x]!;
    const toLeft = Math.fround(1 - toRight);
    const above = Math.fround(
      Math.fround(levels[upper + left]! * toLeft) + Math.fround(levels[upper + right]! * toRight),
    );
    const below = Math.fround(
      Math.fround(levels[lower + left]! * toLeft) + Math.fround(levels[lower + right]! * toRight),
    );
    result[i] = Math.fround(Math.fround(above * up) + Math.fround(below * down));
  }
}

function checkOptions(clipLimit: number, { width, height }: Size): void {
  if (!(clipLimit >= 0)) {
    throw new ImageError("INVALID_ARGUMENT", `clipLimit must be 0 or more, not ${clipLimit}`);
  }
  if (Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0) return;
  throw new ImageError("INVALID_ARGUMENT", `there cannot be ${width} x ${height} tiles`);
}
