import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import { planeOf } from "./depth.ts";
import type { Extended } from "./extend.ts";
import { type Pick, pickAhead } from "./packed-bytes.ts";

/**
 * The smallest (or largest) value in a rectangle, slid over the picture.
 *
 * A window of three times the length is the pick of three windows: the time grows with the
 * logarithm of the sides, and rows and columns go one after the other.
 *
 * @param extended - The picture and its border; it is used up.
 */
export function rectangleExtreme<Scale extends string>(
  { data, stride }: Extended,
  { width, height }: Size,
  window: Size,
  pick: Pick,
): Plane<Scale> {
  const view = new DataView(data.buffer);
  const span = width + window.width - 1;
  const rows = height + window.height - 1;
  const steps = stepsTo(window.width);
  for (let y = 0; y < rows; y++) {
    for (const [near, far] of steps) pickAhead(view, y * stride, span - far, near, far, pick);
  }
  for (const [near, far] of stepsTo(window.height)) {
    pickAhead(view, 0, (rows - far) * stride, near * stride, far * stride, pick);
  }
  const result = planeOf<"uint8", Scale>({ width, height }, "uint8");
  for (let y = 0; y < height; y++) {
    result.data.set(data.subarray(y * stride, y * stride + width), y * width);
  }
  return result;
}

/** How far ahead to look, twice at a time, until a window of 1 has grown to `length`. */
function stepsTo(length: number): [near: number, far: number][] {
  const steps: [number, number][] = [];
  for (let covered = 1; covered < length; ) {
    const near = Math.min(covered, length - covered);
    const far = Math.min(2 * covered, length - covered);
    steps.push([near, far]);
    covered += far;
  }
  return steps;
}
