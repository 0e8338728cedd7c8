import type { Point } from "../geometry/point.ts";
import { roundHalfEven } from "../geometry/round-half-even.ts";
import type { Plane } from "../picture.ts";
import type { Normal } from "./hough-ballot.ts";

/** A way along a straight line, one pixel a step along the axis that it is closer to. */
export interface Walk {
  /** Where it starts: whole pixels along that axis, 65536ths of one along the other. */
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  /** How far to shift to get whole pixels: 0 or 16. */
  readonly shiftX: number;
  readonly shiftY: number;
}

export function lineWalk(x: number, y: number, { cosine, sine }: Normal): Walk {
  if (Math.abs(sine) > Math.abs(cosine)) {
    const slope = fixed(cosine / Math.abs(sine));
    return { x, y: middle(y), dx: sine < 0 ? 1 : -1, dy: slope, shiftX: 0, shiftY: 16 };
  }
  const slope = fixed(-sine / Math.abs(cosine));
  return { x: middle(x), y, dx: slope, dy: cosine > 0 ? 1 : -1, shiftX: 16, shiftY: 0 };
}

/** The pixel that a walk is on after some steps; backwards when negative. */
export function placeAt({ x, y, dx, dy, shiftX, shiftY }: Walk, steps: number): Point {
  return { x: (x + steps * dx) >> shiftX, y: (y + steps * dy) >> shiftY };
}

/**
 * How many steps it is to the last ink before the edge or a gap.
 *
 * @param direction - 1 for forwards, -1 for backwards.
 * @param maxGap - The most pixels in a row without ink.
 */
export function lastInk(walk: Walk, direction: 1 | -1, ink: Plane, maxGap: number): number {
  let last = 0;
  for (let steps = 0; steps - last <= maxGap + 1; steps++) {
    const { x, y } = placeAt(walk, direction * steps);
    if (x < 0 || y < 0 || x >= ink.width || y >= ink.height) break;
    if (ink.data[y * ink.width + x] !== 0) last = steps;
  }
  return last;
}

function fixed(slope: number): number {
  return roundHalfEven(Math.fround(slope) * 65536);
}

function middle(position: number): number {
  return (position << 16) + 32768;
}
