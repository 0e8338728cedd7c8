import type { Point } from "../geometry/point.ts";

/** Whether every pixel of a border is a point of its contour, or only the ends of straight runs. */
export type ContourApproximation = "none" | "simple";

/** The eight neighbours, counter-clockwise as one sees it, from the right one on. */
const DX = [1, 1, 0, -1, -1, -1, 0, 1] as const;
const DY = [0, -1, -1, -1, 0, 1, 1, 1] as const;

/**
 * What leads from a pixel to each of its neighbours, in a picture with rows of `stride` pixels: twice
 * around, so that one may begin anywhere.
 */
export function stepsAround(stride: number): Int32Array {
  return Int32Array.from({ length: 16 }, (_, i) => DY[i & 7]! * stride + DX[i & 7]!);
}

/**
 * Walk along a border, and write its name to the pixels that it passes.
 *
 * @param names - A picture with a frame of zeros: 0 is no ink, 1 is ink without a name. A pixel with
 * no ink on its right gets the negative name.
 * @param steps - From one pixel of `names` to those around it.
 * @param start - The place of the border's first pixel in `names`.
 */
export function followBorder(
  names: Int32Array,
  stride: number,
  steps: Int32Array,
  start: number,
  isHole: boolean,
  name: number,
  approximation: ContourApproximation,
): Point[] {
  // Clockwise from where there is no ink: the pixel that the walk will come back from.
  const empty = isHole ? 0 : 4;
  let direction = empty;
  do direction = (direction + 7) & 7;
  while (direction !== empty && names[start + steps[direction]!] === 0);
  if (direction === empty) {
    names[start] = -name;
    return [pointAt(start, stride)];
  }

  const points: Point[] = [];
  const back = start + steps[direction]!;
  let at = start;
  let heading = direction ^ 4;
  for (;;) {
    // Counter-clockwise from the pixel before: the next one with ink.
    let turn = direction + 1;
    while (names[at + steps[turn]!] === 0) turn++;
    direction = turn & 7;
    if (turn > 8) names[at] = -name;
    else if (names[at] === 1) names[at] = name;

    if (direction !== heading || approximation === "none") points.push(pointAt(at, stride));
    heading = direction;
    const next = at + steps[direction]!;
    if (next === start && at === back) return points;
    at = next;
    direction ^= 4;
  }
}

function pointAt(at: number, stride: number): Point {
  const row = Math.floor(at / stride);
  return { x: at - row * stride - 1, y: row - 1 };
}
