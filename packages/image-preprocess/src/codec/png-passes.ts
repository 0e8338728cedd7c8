import type { PngHeader } from "./png-chunks.ts";

/** A part of a PNG that is stored by itself: all of it, or every so many pixels where it is interlaced. */
export interface PngPass {
  /** The first pixel, and from one to the next, in the picture. */
  readonly left: number;
  readonly top: number;
  readonly dx: number;
  readonly dy: number;
  /** Its own columns and rows. */
  readonly width: number;
  readonly height: number;
  /** Of a row without its filter. */
  readonly rowBytes: number;
  /** Of a pixel, at least 1: how far back filters look. */
  readonly pixelBytes: number;
  /** Of all its rows, each with its filter. */
  readonly length: number;
}

/** Adam7: left, top, dx, dy of each pass (PNG, section 8.2). */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Samples of a pixel by colour type. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The passes of a picture that have pixels, in the order of the file. */
export function passesOf(header: PngHeader): PngPass[] {
  const bits = SAMPLES[header.colorType]! * header.depth;
  const places = header.interlaced ? ADAM7 : ([[0, 0, 1, 1]] as const);
  return places
    .map(([left, top, dx, dy]) => {
      const width = Math.max(0, Math.ceil((header.width - left) / dx));
      const height = Math.max(0, Math.ceil((header.height - top) / dy));
      const rowBytes = Math.ceil((width * bits) / 8);
      const length = (rowBytes + 1) * height;
      return { left, top, dx, dy, width, height, rowBytes, pixelBytes: (bits + 7) >> 3, length };
    })
    .filter(({ width, height }) => width > 0 && height > 0);
}

/**
 * Take the filters off the rows of a pass, in place (PNG, section 9).
 *
 * @param rows - Each row behind a byte that names its filter.
 * @throws {RangeError} for a filter that is none.
 */
export function unfilterPass(rows: Uint8Array, { height, rowBytes, pixelBytes }: PngPass): void {
  const step = rowBytes + 1;
  for (let row = 0; row < height; row++) {
    const start = row * step + 1;
    undo(rows[start - 1]!, rows, start, start + rowBytes, row === 0 ? 0 : step, pixelBytes);
  }
}

/**
 * Undo a filter of a row. What is before the first pixel and above the first row is 0.
 *
 * @param start - Its first byte.
 * @param end - Behind its last byte.
 * @param step - From a byte to the one below it; 0 where there is no row above.
 */
function undo(
  filter: number,
  rows: Uint8Array,
  start: number,
  end: number,
  step: number,
  pixelBytes: number,
): void {
  switch (filter) {
    case 0:
      return;
    case 1:
      undoSub(rows, start, end, pixelBytes);
      return;
    case 2:
      if (step > 0) for (let i = start; i < end; i++) rows[i]! += rows[i - step]!;
      return;
    case 3:
      for (let i = start; i < end; i++) {
        const left = i - start < pixelBytes ? 0 : rows[i - pixelBytes]!;
        const up = step === 0 ? 0 : rows[i - step]!;
        rows[i]! += (left + up) >> 1;
      }
      return;
    case 4:
      // Without a row above, the left neighbour is always the nearest.
      if (step === 0) undoSub(rows, start, end, pixelBytes);
      else for (let i = 0; i < pixelBytes; i++) undoPaeth(rows, start + i, end, step, pixelBytes);
      return;
    default:
      throw new RangeError(`there is no filter ${filter}`);
  }
}

function undoSub(rows: Uint8Array, start: number, end: number, pixelBytes: number): void {
  for (let i = start + pixelBytes; i < end; i++) rows[i]! += rows[i - pixelBytes]!;
}

/**
 * Adds the left, upper or upper left neighbour, whichever is nearest to left + upper - upper left: to
 * one channel, so that two of the three are known from the pixel before.
 */
function undoPaeth(
  rows: Uint8Array,
  start: number,
  end: number,
  step: number,
  pixelBytes: number,
): void {
  let left = 0;
  let upLeft = 0;
  for (let i = start; i < end; i += pixelBytes) {
    const up = rows[i - step]!;
    const toLeft = Math.abs(up - upLeft);
    const toUp = Math.abs(left - upLeft);
    const toUpLeft = Math.abs(left + up - 2 * upLeft);
    const nearest = toLeft <= toUp && toLeft <= toUpLeft ? left : toUp <= toUpLeft ? up : upLeft;
    left = (rows[i]! + nearest) & 255;
    rows[i] = left;
    upLeft = up;
  }
}
