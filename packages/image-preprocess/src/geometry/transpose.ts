import type { Plane } from "../picture.ts";
import { turn } from "./turn.ts";

/** Rows become columns, and columns rows: OpenCV's `transpose`. */
export function transpose<Scale extends string>(picture: Plane<Scale>): Plane<Scale> {
  return turn(picture);
}
