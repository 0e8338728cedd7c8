import type { Point } from "../geometry/point.ts";
import { roundHalfEven } from "../geometry/round-half-even.ts";
import type { Plane } from "../picture.ts";
import { ballot } from "./hough-ballot.ts";
import { angleSteps, checkSteps, distanceSteps, type HoughSteps } from "./hough-space.ts";
import { lastInk, lineWalk, placeAt } from "./line-walk.ts";
import { multiplyWithCarry } from "./multiply-with-carry.ts";

export interface HoughLinesPOptions extends HoughSteps {
  /** The shortest line, in pixels along the axis that it is closer to; rounded, as in OpenCV. */
  readonly minLineLength?: number;
  /** The most pixels without ink between two of one line; rounded, as in OpenCV. */
  readonly maxLineGap?: number;
}

/** A straight line from one pixel to another. */
export type Segment = readonly [from: Point, to: Point];

/**
 * Straight lines with their ends, through pixels that aren't 0: OpenCV's `HoughLinesP`, the
 * progressive probabilistic Hough transform (Matas, Galambos and Kittler 2000).
 *
 * Pixels vote in a random order, the same each time, until a line has enough votes; its pixels are
 * then taken away, with their votes.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for steps or a threshold that aren't positive.
 */
export function houghLinesP(
  binary: Plane,
  {
    rho = 1,
    theta = Math.PI / 180,
    threshold,
    minLineLength = 0,
    maxLineGap = 0,
  }: HoughLinesPOptions,
): Segment[] {
  checkSteps({ rho, theta, threshold });
  const step = Math.fround(theta);
  const angles = Array.from({ length: angleSteps(0, Math.PI, step) }, (_, n) => n * step);
  const votes = ballot(angles, distanceSteps(binary, rho), rho);
  const { width } = binary;
  const leastLength = roundHalfEven(minLineLength);
  const mostGap = roundHalfEven(maxLineGap);
  const ink = { ...binary, data: binary.data.slice() };
  const waiting = places(ink.data);
  const random = multiplyWithCarry();

  const lines: Segment[] = [];
  for (let left = waiting.length; left > 0; left--) {
    const chosen = random() % left;
    const place = waiting[chosen]!;
    waiting[chosen] = waiting[left - 1]!;
    if (ink.data[place] === 0) continue;

    const x = place % width;
    const y = Math.floor(place / width);
    const winner = votes.add(x, y, threshold);
    if (winner === undefined) continue;
    const walk = lineWalk(x, y, winner);
    const ends = [lastInk(walk, 1, ink, mostGap), lastInk(walk, -1, ink, mostGap)] as const;
    const line = [placeAt(walk, ends[0]), placeAt(walk, -ends[1])] as const;
    const isLong =
      Math.max(Math.abs(line[1].x - line[0].x), Math.abs(line[1].y - line[0].y)) >= leastLength;
    if (isLong) lines.push(line);
    for (let i = -ends[1]; i <= ends[0]; i++) {
      const { x, y } = placeAt(walk, i);
      if (ink.data[y * width + x] === 0) continue;
      ink.data[y * width + x] = 0;
      if (isLong) votes.remove(x, y);
    }
  }
  return lines;
}

function places(data: Uint8Array): Int32Array {
  const found = new Int32Array(data.length);
  let count = 0;
  for (let i = 0; i < data.length; i++) if (data[i] !== 0) found[count++] = i;
  return found.subarray(0, count);
}
