import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import { inkPoints } from "./ink-points.ts";
import { projectionEnergy } from "./projection.ts";
import { searchPeak } from "./search-peak.ts";

export interface SkewOptions {
  /** The largest skew that is looked for, in degrees: more than 0, up to 45. */
  readonly most?: number;
}

/** Longer side of the drawing on which the angle is measured, in pixels. */
const WORKING_SIDE = 1000;

/**
 * By how many degrees the lines of a drawing (0 is paper) are turned, counter-clockwise as one sees
 * them. 0 on an empty sheet.
 *
 * The angle at which the ink of whole lines, of writing or ruled, falls into the fewest rows
 * (projection profiles, Postl 1986).
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when `most` is out of range.
 */
export function skewAngle(drawing: Plane, { most = 15 }: SkewOptions = {}): number {
  if (!(most > 0 && most <= 45)) {
    throw new ImageError("INVALID_ARGUMENT", `most is ${most}, and must be from 0 to 45 degrees`);
  }
  const ink = inkPoints(drawing, WORKING_SIDE);
  if (ink.columns.length === 0) return 0;
  const energyAt = (angle: number): number => {
    const radians = (angle * Math.PI) / 180;
    return projectionEnergy(ink, Math.sin(radians), Math.cos(radians));
  };
  return searchPeak(energyAt, -most, most, [most / 30, most / 150, most / 750]);
}
