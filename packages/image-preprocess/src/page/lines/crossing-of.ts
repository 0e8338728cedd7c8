import type { Point } from "../../geometry/point.ts";
import type { Size } from "../../geometry/size.ts";
import type { Line } from "./find-lines.ts";

/** Where two lines cross on a picture; not finite where they never do. */
export function crossingOf(one: Line, other: Line, { width, height }: Size): Point {
  const a = (one.angle * Math.PI) / 180;
  const b = (other.angle * Math.PI) / 180;
  const sine = Math.sin(b - a);
  return {
    x: (one.distance * Math.sin(b) - other.distance * Math.sin(a)) / sine + (width - 1) / 2,
    y: (other.distance * Math.cos(a) - one.distance * Math.cos(b)) / sine + (height - 1) / 2,
  };
}
