import { roundHalfEven } from "../geometry/round-half-even.ts";
import type { Plane } from "../picture.ts";
import {
  angleSteps,
  checkSteps,
  distanceSteps,
  type HoughSteps,
  rotations,
} from "./hough-space.ts";

export interface HoughLinesOptions extends HoughSteps {
  /** The least and the largest angle, in radians. */
  readonly minTheta?: number;
  readonly maxTheta?: number;
}

/** A straight line without ends: the points where x cos(theta) + y sin(theta) is rho. */
export interface PolarLine {
  /** Its distance from the upper left pixel, in pixels; negative on that pixel's other side. */
  readonly rho: number;
  /** The direction of the way there, in radians: 0 for a vertical line, π/2 for a horizontal one. */
  readonly theta: number;
  /** How many pixels voted for it. */
  readonly votes: number;
}

/**
 * Straight lines through pixels that aren't 0, those with most votes first: OpenCV's `HoughLines`
 * (Hough 1962, Duda and Hart 1972).
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for steps or a threshold that aren't positive.
 */
export function houghLines(
  binary: Plane,
  {
    rho = 1,
    theta = Math.PI / 180,
    threshold,
    minTheta = 0,
    maxTheta = Math.PI,
  }: HoughLinesOptions,
): PolarLine[] {
  checkSteps({ rho, theta, threshold });
  const angles = angleSteps(minTheta, maxTheta, theta);
  const distances = distanceSteps(binary, rho);
  const votes = vote(binary, anglesFrom(minTheta, theta, angles), distances, rho);

  const lines: PolarLine[] = [];
  // A frame of zeros: no line at the rim of the space lacks neighbours.
  const stride = distances + 2;
  for (let at = stride; at < votes.length - stride; at++) {
    const count = votes[at]!;
    if (count <= threshold || !isPeak(votes, at, stride)) continue;
    lines.push({
      rho: ((at % stride) - 1 - (distances - 1) / 2) * rho,
      theta: minTheta + (Math.floor(at / stride) - 1) * theta,
      votes: count,
    });
  }
  return lines.sort((a, b) => b.votes - a.votes);
}

/** Angles in single precision, one added up from the other as in OpenCV. */
function anglesFrom(minTheta: number, theta: number, count: number): number[] {
  const angles = [Math.fround(minTheta)];
  while (angles.length < count) angles.push(Math.fround(angles.at(-1)! + Math.fround(theta)));
  return angles;
}

/** A row for each angle, a column for each distance, in a frame of zeros. */
function vote(
  { width, height, data }: Plane,
  angles: readonly number[],
  distances: number,
  rho: number,
): Int32Array {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (data[y * width + x] === 0) continue;
      xs.push(x);
      ys.push(y);
    }
  }
  const columns = Float32Array.from(xs);
  const rows = Float32Array.from(ys);
  const { cosines, sines } = rotations(angles, rho);
  const votes = new Int32Array((angles.length + 2) * (distances + 2));
  const middle = Math.floor((distances - 1) / 2) + 1;
  for (let n = 0; n < angles.length; n++) {
    voteAlong(columns, rows, cosines[n]!, sines[n]!, votes, (n + 1) * (distances + 2) + middle);
  }
  return votes;
}

function voteAlong(
  xs: Float32Array,
  ys: Float32Array,
  cosine: number,
  sine: number,
  votes: Int32Array,
  middle: number,
): void {
  for (let i = 0; i < xs.length; i++) {
    const distance = Math.fround(Math.fround(xs[i]! * cosine) + Math.fround(ys[i]! * sine));
    votes[middle + roundHalfEven(distance)]!++;
  }
}

function isPeak(votes: Int32Array, at: number, stride: number): boolean {
  const count = votes[at]!;
  return (
    count > votes[at - 1]! &&
    count >= votes[at + 1]! &&
    count > votes[at - stride]! &&
    count >= votes[at + stride]!
  );
}
