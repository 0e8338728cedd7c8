/**
 * Where each pixel of the result comes from, seen from the middle of the picture, in pixels:
 * column `xx * x + xy * y + dx`, row `yx * x + yy * y + dy`.
 */
export interface Affine {
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
  readonly dx: number;
  readonly dy: number;
}

/** How much further each pixel of the result looks, in pixels. */
export interface Displacement {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/**
 * How ink between pixels is found: `linear` from the four pixels around, which softens strokes a
 * little; `cubic` from sixteen (Catmull-Rom), which leaves them as crisp as they were.
 */
export type Sampling = "linear" | "cubic";

/**
 * Move the pixels of a picture: an affine map and a field of displacements in one step, with no ink
 * beyond the edges.
 */
export function warp(
  picture: Float32Array,
  height: number,
  width: number,
  affine: Affine,
  displacement?: Displacement,
  sampling: Sampling = "linear",
): Float32Array {
  const { xx, xy, yx, yy, dx, dy } = affine;
  const middleX = (width - 1) / 2;
  const middleY = (height - 1) / 2;
  const framed = withEmptyFrame(picture, height, width);
  const stride = width + 2 * FRAME;
  const sample = sampling === "cubic" ? cubic : linear;
  const result = new Float32Array(height * width);

  for (let row = 0, i = 0; row < height; row++) {
    const y = row - middleY;
    for (let column = 0; column < width; column++, i++) {
      const x = column - middleX;
      // Counted from one pixel above and left of the picture's corner.
      let fromX = xx * x + xy * y + dx + middleX + 1;
      let fromY = yx * x + yy * y + dy + middleY + 1;
      if (displacement !== undefined) {
        fromX += displacement.x[i]!;
        fromY += displacement.y[i]!;
      }
      if (fromX <= -1 || fromY <= -1 || fromX >= width + 2 || fromY >= height + 2) continue;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      const at = (top + FRAME - 1) * stride + left + FRAME - 1;
      result[i] = sample(framed, stride, at, fromX - left, fromY - top);
    }
  }
  return result;
}

/** Between a pixel and its neighbours at the right and below: how far, 0 to 1. */
type Sample = (
  framed: Float32Array,
  stride: number,
  at: number,
  right: number,
  down: number,
) => number;

const linear: Sample = (framed, stride, at, right, down) => {
  const upper = framed[at]! * (1 - right) + framed[at + 1]! * right;
  const lower = framed[at + stride]! * (1 - right) + framed[at + stride + 1]! * right;
  return upper + (lower - upper) * down;
};

const cubic: Sample = (framed, stride, at, right, down) => {
  const row = (from: number) =>
    catmullRom(framed[from - 1]!, framed[from]!, framed[from + 1]!, framed[from + 2]!, right);
  const ink = catmullRom(row(at - stride), row(at), row(at + stride), row(at + 2 * stride), down);
  return Math.min(1, Math.max(0, ink));
};

/** The curve through four values at -1, 0, 1 and 2 (Catmull and Rom 1974). */
function catmullRom(a: number, b: number, c: number, d: number, at: number): number {
  const bend = 2 * a - 5 * b + 4 * c - d + at * (3 * (b - c) + d - a);
  return b + 0.5 * at * (c - a + at * bend);
}

/** Empty pixels on each side, so that sampling at the edge needs no test. */
const FRAME = 4;

function withEmptyFrame(picture: Float32Array, height: number, width: number): Float32Array {
  const stride = width + 2 * FRAME;
  const framed = new Float32Array((height + 2 * FRAME) * stride);
  for (let row = 0; row < height; row++) {
    const line = picture.subarray(row * width, (row + 1) * width);
    framed.set(line, (row + FRAME) * stride + FRAME);
  }
  return framed;
}
