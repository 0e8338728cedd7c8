import type { Point } from "../geometry/point.ts";
import type { Plane } from "../picture.ts";

/** Sums over a shape, by OpenCV's names. */
export interface Moments {
  /** Spatial: the sums of x^p y^q. m00 is the mass, (m10 / m00, m01 / m00) its centre. */
  readonly m00: number;
  readonly m10: number;
  readonly m01: number;
  readonly m20: number;
  readonly m11: number;
  readonly m02: number;
  readonly m30: number;
  readonly m21: number;
  readonly m12: number;
  readonly m03: number;
  /** Central: the same about the centre, so that they don't change when the shape moves. */
  readonly mu20: number;
  readonly mu11: number;
  readonly mu02: number;
  readonly mu30: number;
  readonly mu21: number;
  readonly mu12: number;
  readonly mu03: number;
  /** Normalised: the central ones over a power of m00, so that size doesn't matter either. */
  readonly nu20: number;
  readonly nu11: number;
  readonly nu02: number;
  readonly nu30: number;
  readonly nu21: number;
  readonly nu12: number;
  readonly nu03: number;
}

/**
 * The moments of a picture, up to the third order: OpenCV's `moments`.
 */
export function moments(
  picture: Plane,
  {
    binary = false,
  }: {
    /** Whether all values but 0 weigh the same, 1. */
    readonly binary?: boolean;
  } = {},
): Moments {
  const { width, height, data } = picture;
  const spatial = new Float64Array(10);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    for (let x = 0; x < width; x++) {
      const value = data[row + x]!;
      if (value === 0) continue;
      const weight = binary ? 1 : value;
      const first = weight * x;
      const second = first * x;
      s0 += weight;
      s1 += first;
      s2 += second;
      s3 += second * x;
    }
    addRow(spatial, y, s0, s1, s2, s3);
  }
  return complete(spatial);
}

/**
 * The moments of the area inside a polygon, up to the third order: OpenCV's `moments` of a contour.
 *
 * By Green's theorem, from its corners alone (Steger 1996).
 */
export function contourMoments(points: readonly Point[]): Moments {
  const sums = new Float64Array(10);
  let before = points.at(-1);
  for (const point of points) {
    addEdge(sums, before!, point);
    before = point;
  }
  const shares = [2, 6, 6, 12, 24, 12, 20, 60, 60, 20];
  const sign = sums[0]! < 0 ? -1 : 1;
  // A line has no area: all its moments are 0.
  if (Math.abs(sums[0]!) < 2 * FLAT) return complete(new Float64Array(10));
  return complete(sums.map((sum, i) => (sign * sum) / shares[i]!));
}

/** The area below which OpenCV takes a contour for a line: the precision of single floats. */
const FLAT = 1.1920928955078125e-7;

/** In the order of {@link Moments}: m00, m10, m01, m20, m11, m02, m30, m21, m12, m03. */
function addRow(
  sums: Float64Array,
  y: number,
  s0: number,
  s1: number,
  s2: number,
  s3: number,
): void {
  sums[0]! += s0;
  sums[1]! += s1;
  sums[2]! += y * s0;
  sums[3]! += s2;
  sums[4]! += y * s1;
  sums[5]! += y * y * s0;
  sums[6]! += s3;
  sums[7]! += y * s2;
  sums[8]! += y * y * s1;
  sums[9]! += y * y * y * s0;
}

function addEdge(sums: Float64Array, a: Point, b: Point): void {
  const cross = a.x * b.y - b.x * a.y;
  const x = a.x + b.x;
  const y = a.y + b.y;
  const xx = a.x * x + b.x * b.x;
  const yy = a.y * y + b.y * b.y;
  sums[0]! += cross;
  sums[1]! += cross * x;
  sums[2]! += cross * y;
  sums[3]! += cross * xx;
  sums[4]! += cross * (a.x * (y + a.y) + b.x * (y + b.y));
  sums[5]! += cross * yy;
  sums[6]! += cross * x * (a.x * a.x + b.x * b.x);
  sums[7]! +=
    cross * (a.x * a.x * (3 * a.y + b.y) + 2 * a.x * b.x * y + b.x * b.x * (a.y + 3 * b.y));
  sums[8]! +=
    cross * (a.y * a.y * (3 * a.x + b.x) + 2 * a.y * b.y * x + b.y * b.y * (a.x + 3 * b.x));
  sums[9]! += cross * y * (a.y * a.y + b.y * b.y);
}

function complete(spatial: Float64Array): Moments {
  const [m00, m10, m01, m20, m11, m02, m30, m21, m12, m03] = spatial as unknown as Ten;
  const inverse = m00 === 0 ? 0 : 1 / m00;
  const cx = m10 * inverse;
  const cy = m01 * inverse;
  const mu20 = m20 - m10 * cx;
  const mu11 = m11 - m10 * cy;
  const mu02 = m02 - m01 * cy;
  const mu30 = m30 - cx * (3 * mu20 + cx * m10);
  const mu21 = m21 - cx * (2 * mu11 + cx * m01) - cy * mu20;
  const mu12 = m12 - cy * (2 * mu11 + cy * m10) - cx * mu02;
  const mu03 = m03 - cy * (3 * mu02 + cy * m01);
  const second = inverse * inverse;
  const third = second * Math.sqrt(Math.abs(inverse));
  return {
    m00,
    m10,
    m01,
    m20,
    m11,
    m02,
    m30,
    m21,
    m12,
    m03,
    mu20,
    mu11,
    mu02,
    mu30,
    mu21,
    mu12,
    mu03,
    nu20: mu20 * second,
    nu11: mu11 * second,
    nu02: mu02 * second,
    nu30: mu30 * third,
    nu21: mu21 * third,
    nu12: mu12 * third,
    nu03: mu03 * third,
  };
}

type Ten = readonly [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
