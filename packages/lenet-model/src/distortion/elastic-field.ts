import type { Random } from "../random.ts";

/**
 * A smooth random field (Simard, Steinkraus and Platt 2003).
 *
 * They blur noise on every pixel by a Gaussian. Here the noise lies on a grid as coarse as the
 * smoothness allows, at a random offset, and a cubic B-spline spreads it, whose bell is a Gaussian's
 * to the eye: the same fields for a fraction of the random numbers and sums.
 *
 * @param strength - Deviation of the values of the field.
 * @param smoothness - Deviation of the bell, in pixels.
 */
export function elasticField(
  height: number,
  width: number,
  strength: number,
  smoothness: number,
  random: Random,
): Float32Array {
  // A cubic B-spline deviates by 1 / sqrt(3) of the distance of its knots.
  const distance = smoothness * Math.sqrt(3);
  const rows = bellsAlong(height, distance, random.next());
  const columns = bellsAlong(width, distance, random.next());

  const spread = new Float32Array(rows.knots * width);
  const noise = new Float32Array(columns.knots);
  for (let knot = 0, i = 0; knot < rows.knots; knot++) {
    for (let n = 0; n < noise.length; n++) noise[n] = random.between(-1, 1);
    for (let x = 0; x < width; x++, i++) {
      const knots = columns.first[x]!;
      const weights = 4 * x;
      spread[i] =
        columns.weights[weights]! * noise[knots]! +
        columns.weights[weights + 1]! * noise[knots + 1]! +
        columns.weights[weights + 2]! * noise[knots + 2]! +
        columns.weights[weights + 3]! * noise[knots + 3]!;
    }
  }

  const factor = strength * DEVIATION_LOST;
  const field = new Float32Array(height * width);
  for (let y = 0, i = 0; y < height; y++) {
    const above = rows.first[y]! * width;
    const w0 = factor * rows.weights[4 * y]!;
    const w1 = factor * rows.weights[4 * y + 1]!;
    const w2 = factor * rows.weights[4 * y + 2]!;
    const w3 = factor * rows.weights[4 * y + 3]!;
    for (let at = above; at < above + width; at++, i++) {
      const upper = w0 * spread[at]! + w1 * spread[at + width]!;
      const lower = w2 * spread[at + 2 * width]! + w3 * spread[at + 3 * width]!;
      field[i] = upper + lower;
    }
  }
  return field;
}

/**
 * What brings the deviation of the field to 1: noise between -1 and 1 has a variance of 1/3, of which
 * the weights of a cubic B-spline keep 151/315 on average (its square's integral), down and across.
 */
const DEVIATION_LOST = Math.sqrt(3) * (315 / 151);

/** How the knots along a line weigh in each of its pixels. */
interface Bells {
  readonly knots: number;
  /** The first of the four knots that a pixel feels. */
  readonly first: Uint16Array;
  /** The weights of the four, one after the other. */
  readonly weights: Float32Array;
}

/** @param offset - Where the first pixel lies between two knots, from 0 to 1. */
function bellsAlong(length: number, distance: number, offset: number): Bells {
  const first = new Uint16Array(length);
  const weights = new Float32Array(4 * length);
  for (let i = 0; i < length; i++) {
    const place = offset + i / distance;
    const knot = Math.floor(place);
    const t = place - knot;
    const rest = 1 - t;
    first[i] = knot;
    weights[4 * i] = (rest * rest * rest) / 6;
    weights[4 * i + 1] = (t * t * (3 * t - 6) + 4) / 6;
    weights[4 * i + 2] = (rest * rest * (3 * rest - 6) + 4) / 6;
    weights[4 * i + 3] = (t * t * t) / 6;
  }
  return { knots: first[length - 1]! + 4, first, weights };
}
