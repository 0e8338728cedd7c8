import type { Plane } from "../src/picture.ts";
import { randomPlane } from "./opencv.ts";

/** The pictures on which operations go wrong first, by name. */
export const EDGE_PICTURES: readonly [name: string, plane: Plane][] = [
  ["one pixel", randomPlane(1, 1, 1)],
  ["one row", randomPlane(17, 1, 2)],
  ["one column", randomPlane(1, 13, 3)],
  ["2 by 2", randomPlane(2, 2, 4)],
  ["one value", flat(9, 7, 200)],
  ["black and white", binary(randomPlane(31, 22, 5))],
  ["noise of odd sides", randomPlane(37, 29, 6)],
  ["noise of even sides", randomPlane(64, 40, 7)],
  ["a slope", slope(41, 33)],
];

/** Every pixel the same. */
export function flat(width: number, height: number, value: number): Plane {
  return { width, height, data: new Uint8Array(width * height).fill(value) };
}

/** 0 or 255, by the upper bit. */
function binary({ width, height, data }: Plane): Plane {
  return { width, height, data: data.map((value) => (value < 128 ? 0 : 255)) };
}

/** From dark to bright, as smooth as bytes can be. */
function slope(width: number, height: number): Plane {
  const data = Uint8Array.from(
    { length: width * height },
    (_, i) => 2 * (i % width) + 5 * Math.floor(i / width),
  );
  return { width, height, data };
}
