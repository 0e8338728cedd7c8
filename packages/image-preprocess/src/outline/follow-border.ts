import type { Point } from "../geometry/point.ts";

/** Whether every pixel of a border is a point of its contour, or only the ends of straight runs. */
export type ContourApproximation = "none" | "simple";

/** The eight neighbours, counter-clockwise as one sees it, from the right one on. */
const DX = [1, 1, 0, -1, -1, -1, 0, 1] as const;
const DY = [0, -1, -1, -1, 0, 1, 1, 1] as const;

/**
 * Walk along a border, and write its name to the pixels that it passes.
 *
 * @param names - A picture with a frame of zeros: 0 is no ink, 1 is ink without a name. A pixel with
 * no ink on its right gets the negative name.
 * @param start - The place of the border's first pixel in `names`.
 */
export function followBorder(
  names: Int32Array,
  stride: number,
  start: number,
  isHole: boolean,
  name: number,
  approximation: ContourApproximation,
): Point[] {
  const steps = DX.map((dx, i) => DY[i]! * stride + dx);
  let x = (start % stride) - 1;
  let y = Math.floor(start / stride) - 1;

  // Clockwise from where there is no ink: the pixel that the walk will come back from.
  const empty = isHole ? 0 : 4;
  let direction = empty;
  do direction = (direction + 7) & 7;
  while (direction !== empty && names[start + steps[direction]!] === 0);
  if (direction === empty) {
    names[start] = -name;
    return [{ x, y }];
  }

  const points: Point[] = [];
  const back = start + steps[direction]!;
  let at = start;
  let heading = direction ^ 4;
  for (;;) {
    // Counter-clockwise from the pixel before: the next one with ink.
    const from = direction;
    let turn = from + 1;
    while (names[at + steps[turn & 7]!] === 0) turn++;
    direction = turn & 7;
    const passedRight = turn > 8;
    if (passedRight) names[at] = -name;
    else if (names[at] === 1) names[at] = name;

    if (approximation === "none" || direction !== heading) points.push({ x, y });
    heading = direction;
    x += DX[direction]!;
    y += DY[direction]!;
    const next = at + steps[direction]!;
    if (next === start && at === back) return points;
    at = next;
    direction = (direction + 4) & 7;
  }
}
