import type { Plane } from "../picture.ts";
import { turn } from "./turn.ts";

/** Rows become columns, and columns rows: OpenCV's `transpose`. */
export function transpose<Scale extends string>({
  width,
  height,
  data: source,
}: Plane<Scale>): Plane<Scale> {
  const data = new Uint8Array(source.length);
  turn({ data: source, start: 0, step: width }, { data, start: 0, step: height }, width, height);
  return { width: height, height: width, data };
}
