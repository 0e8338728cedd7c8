import type { Plane } from "../picture.ts";
import { inkPoints } from "./ink-points.ts";
import { projectionEnergy } from "./projection.ts";
import { searchPeak } from "./search-peak.ts";

/** Longer side of the drawing on which the slant is measured, in pixels. */
const WORKING_SIDE = 400;
/** What is looked for, as columns a row: a little to the left, much to the right. */
const LEFTMOST = -0.5;
const RIGHTMOST = 1;
/** A slant must be worth it: for each column a row, so much of the measure is taken off. */
const PENALTY = 0.12;

/**
 * By how many degrees the strokes of a drawing (0 is paper) lean to the right, from upright. 0 on an
 * empty sheet.
 *
 * The shear at which upright strokes fall into the fewest columns (Vinciarelli and Luettin 2001).
 */
export function slantAngle(drawing: Plane): number {
  const ink = inkPoints(drawing, WORKING_SIDE);
  if (ink.columns.length === 0) return 0;
  const energyAt = (shear: number): number =>
    projectionEnergy(ink, 1, shear) * (1 - PENALTY * Math.abs(shear));
  const shear = searchPeak(energyAt, LEFTMOST, RIGHTMOST, [0.05, 0.01]);
  return (Math.atan(shear) * 180) / Math.PI;
}
