import { roundHalfEven } from "../geometry/round-half-even.ts";
import type { Size } from "../geometry/size.ts";
import type { FloatPlane, Plane, SignedPlane } from "../picture.ts";
import type { ArrayOf } from "../simd/filter-strips.ts";

/** What a result is kept in: OpenCV's `CV_8U`, `CV_16S` and `CV_32F`. */
export type Depth = "uint8" | "int16" | "float32";

/** The plane of a depth. */
export type PlaneOf<D extends Depth, Scale extends string> = D extends "uint8"
  ? Plane<Scale>
  : D extends "int16"
    ? SignedPlane
    : FloatPlane;

/** The values of a plane of any depth. */
export type Values = Uint8Array | Int16Array | Float32Array;

/** A plane of zeros. */
export function planeOf<D extends Depth, Scale extends string>(
  { width, height }: Size,
  depth: D,
): PlaneOf<D, Scale> {
  const data = new ARRAYS[depth](width * height);
  return { width, height, data } as unknown as PlaneOf<D, Scale>;
}

/** Write a row of results to a plane, rounded (halves to even) and clamped to its depth: OpenCV's `saturate_cast`. */
export function writeRow(plane: Values, offset: number, row: Float64Array): void {
  if (plane instanceof Float32Array) {
    plane.set(row, offset);
    return;
  }
  const least = plane instanceof Int16Array ? -32_768 : 0;
  const most = plane instanceof Int16Array ? 32_767 : 255;
  for (let x = 0; x < row.length; x++) {
    plane[offset + x] = Math.min(Math.max(roundHalfEven(row[x]!), least), most);
  }
}

/** The array that keeps the values of a plane. */
export function arrayOf(depth: Depth): ArrayOf<Values> {
  return ARRAYS[depth];
}

const ARRAYS: Record<Depth, ArrayOf<Values>> = {
  uint8: Uint8Array,
  int16: Int16Array,
  float32: Float32Array,
};
