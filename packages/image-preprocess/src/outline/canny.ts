import { ImageError } from "../errors.ts";
import { sobel } from "../filter/sobel.ts";
import { crop } from "../geometry/crop.ts";
import type { Plane, SignedPlane } from "../picture.ts";

export interface CannyOptions {
  /** The lower and the upper threshold of the gradient, in any order. */
  readonly threshold1: number;
  readonly threshold2: number;
  /** Side of the Sobel kernels. */
  readonly apertureSize?: 3 | 5 | 7;
  /** Whether the gradient is as long as its parts in x and y together, or by Pythagoras. */
  readonly L2gradient?: boolean;
}

/**
 * The edges in a picture, one pixel thin, as 255 on 0: OpenCV's `Canny`.
 *
 * Pixels where the gradient is largest across the edge; those above the upper threshold, and those
 * above the lower one that hang together with them (Canny 1986).
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for a threshold that is no number, `EMPTY_IMAGE` for a
 * picture without pixels.
 */
export function canny<Scale extends string>(
  picture: Plane<Scale>,
  { threshold1, threshold2, apertureSize = 3, L2gradient = false }: CannyOptions,
): Plane<Scale> {
  for (const threshold of [threshold1, threshold2]) {
    if (Number.isNaN(threshold)) {
      throw new ImageError("INVALID_ARGUMENT", `a threshold is ${threshold}`);
    }
  }
  // OpenCV makes the largest kernel's results, and their thresholds, 16 times smaller.
  const scale = apertureSize === 7 ? 1 / 16 : 1;
  const options = { ksize: apertureSize, scale, border: "replicate" } as const;
  const dx = sobel(picture, { dx: 1, dy: 0, ...options });
  const dy = sobel(picture, { dx: 0, dy: 1, ...options });
  const limit = (threshold: number) =>
    Math.floor(L2gradient ? Math.min(32767, threshold * scale) ** 2 : threshold * scale);
  const low = limit(Math.min(threshold1, threshold2));
  const high = limit(Math.max(threshold1, threshold2));
  return follow(thin(dx, dy, magnitudes(dx, dy, L2gradient), low, high), picture);
}

/** The length of the gradients, or its square, with a frame of zeros. */
function magnitudes(dx: SignedPlane, dy: SignedPlane, squared: boolean): Int32Array {
  const { width, height } = dx;
  const result = new Int32Array((width + 2) * (height + 2));
  const measure = squared ? addSquares : addSizes;
  for (let y = 0; y < height; y++) {
    const to = (y + 1) * (width + 2) + 1;
    measure(dx.data, dy.data, y * width, result, to, to + width);
  }
  return result;
}

function addSizes(
  dx: Int16Array,
  dy: Int16Array,
  from: number,
  result: Int32Array,
  to: number,
  end: number,
): void {
  for (let i = to, at = from; i < end; i++, at++) {
    result[i] = Math.abs(dx[at]!) + Math.abs(dy[at]!);
  }
}

function addSquares(
  dx: Int16Array,
  dy: Int16Array,
  from: number,
  result: Int32Array,
  to: number,
  end: number,
): void {
  for (let i = to, at = from; i < end; i++, at++) {
    result[i] = dx[at]! * dx[at]! + dy[at]! * dy[at]!;
  }
}

/** What a pixel may be; 0 is no edge. */
const MAYBE = 1;
const EDGE = 255;

/** Candidates for edges, in a frame of zeros. */
interface Candidates {
  readonly marks: Uint8Array;
  /** The places of those that are certain. */
  readonly certain: number[];
  /** The places of the others. */
  readonly uncertain: readonly number[];
}

function thin(
  { width, height, data: acrosses }: SignedPlane,
  { data: downs }: SignedPlane,
  lengths: Int32Array,
  low: number,
  high: number,
): Candidates {
  const stride = width + 2;
  const marks = new Uint8Array(lengths.length);
  const certain: number[] = [];
  const uncertain: number[] = [];
  for (let y = 0; y < height; y++) {
    const start = (y + 1) * stride + 1;
    // From a place in the frame to the same one without it.
    const back = y * width - start;
    for (let at = start; at < start + width; at++) {
      const length = lengths[at]!;
      if (length <= low) continue;
      if (!isLargest(lengths, at, stride, acrosses[at + back]!, downs[at + back]!)) continue;
      marks[at] = length > high ? EDGE : MAYBE;
      (length > high ? certain : uncertain).push(at);
    }
  }
  return { marks, certain, uncertain };
}

/** tan 22.5° in 32768ths: below it a gradient counts as horizontal. */
const TAN_22 = 13573;

/** Whether the gradient at a pixel is longer than at its neighbours across the edge. */
function isLargest(
  lengths: Int32Array,
  at: number,
  stride: number,
  dx: number,
  dy: number,
): boolean {
  const length = lengths[at]!;
  const flat = Math.abs(dx) * TAN_22;
  const rise = Math.abs(dy) * 32768;
  if (rise < flat) return length > lengths[at - 1]! && length >= lengths[at + 1]!;
  // tan 67.5° is tan 22.5° and 2.
  if (rise > flat + Math.abs(dx) * 65536) {
    return length > lengths[at - stride]! && length >= lengths[at + stride]!;
  }
  const diagonal = (dx ^ dy) < 0 ? stride - 1 : stride + 1;
  return length > lengths[at - diagonal]! && length > lengths[at + diagonal]!;
}

/** Candidates become edges from neighbour to neighbour; the others are dropped. */
function follow<Scale extends string>(
  { marks, certain, uncertain }: Candidates,
  { width, height }: Plane<Scale>,
): Plane<Scale> {
  const stride = width + 2;
  const neighbours = [-stride - 1, -stride, 1 - stride, -1, 1, stride - 1, stride, stride + 1];
  for (let at = certain.pop(); at !== undefined; at = certain.pop()) {
    for (const step of neighbours) {
      if (marks[at + step] !== MAYBE) continue;
      marks[at + step] = EDGE;
      certain.push(at + step);
    }
  }
  for (const at of uncertain) if (marks[at] === MAYBE) marks[at] = 0;
  return crop({ width: stride, height: height + 2, data: marks }, { x: 1, y: 1, width, height });
}
