import { roundHalfEven } from "../geometry/round-half-even.ts";
import type { Size } from "../geometry/size.ts";
import type { FloatPlane, Plane, SignedPlane } from "../picture.ts";

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

/** What rows of results are written to. */
export type Target = Values | Uint8ClampedArray | Float64Array;

/** Where the results of each row are written, on their way to a plane. */
export interface ResultRows {
  readonly target: Target;
  /** Where in `target` a row begins. Up to 3 values past its end may be overwritten. */
  start(y: number): number;
  /** To be called when the row is written. */
  finish(y: number): void;
}

/** Rows whose results the plane can hold as they are. */
export function plainRows(plane: Values, width: number): ResultRows {
  return { target: plane, start: (y) => y * width, finish: () => {} };
}

/** Rows that reach the plane rounded (halves to even) and clamped to its depth: OpenCV's `saturate_cast`. */
export function clampedRows(plane: Values, width: number): ResultRows {
  if (plane instanceof Int16Array) {
    const row = new Float64Array(width + 3);
    return { target: row, start: () => 0, finish: (y) => clampRow(row, plane, y * width, width) };
  }
  if (plane instanceof Float32Array) return plainRows(plane, width);
  // This kind of array rounds and clamps by itself.
  const target = new Uint8ClampedArray(plane.buffer, plane.byteOffset, plane.length);
  return { target, start: (y) => y * width, finish: () => {} };
}

function clampRow(row: Float64Array, plane: Int16Array, offset: number, width: number): void {
  for (let x = 0; x < width; x++) {
    plane[offset + x] = Math.min(Math.max(roundHalfEven(row[x]!), -32768), 32767);
  }
}

/** The array that keeps the values of a plane. */
export function arrayOf(depth: Depth): ArrayOf {
  return ARRAYS[depth];
}

/** Makes the array of a plane of any depth. */
export interface ArrayOf {
  new (length: number): Values;
  readonly BYTES_PER_ELEMENT: number;
}

const ARRAYS: Record<Depth, ArrayOf> = {
  uint8: Uint8Array,
  int16: Int16Array,
  float32: Float32Array,
};
