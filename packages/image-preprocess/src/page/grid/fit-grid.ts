import { ImageError } from "../../errors.ts";
import { invertPerspectiveTransform } from "../../geometry/invert-transform.ts";
import { type PerspectiveMatrix, transformPoint } from "../../geometry/matrix.ts";
import { solveLinear } from "../../geometry/solve-linear.ts";
import { placeRules } from "./place-rules.ts";
import type { RuleMap } from "./rule-map.ts";

/** How far from their places rules are looked for, in cells: further at first. */
const REACHES = [0.22, 0.15, 0.1, 0.08];
/** A grid needs so many places of rules. */
const LEAST_PLACES = 12;

/**
 * A grid moved to where the rules around it are, by least squares over all of them; undefined where
 * there are too few.
 *
 * @param matrix - Takes the unit square to where the grid is thought to be.
 */
export function fitGrid(
  matrix: PerspectiveMatrix,
  maps: readonly RuleMap[],
): PerspectiveMatrix | undefined {
  let fitted: PerspectiveMatrix | undefined = matrix;
  for (const reach of REACHES) {
    fitted = fitted && fitOnce(fitted, maps, reach);
  }
  return fitted;
}

function fitOnce(
  matrix: PerspectiveMatrix,
  maps: readonly RuleMap[],
  reach: number,
): PerspectiveMatrix | undefined {
  const { width, height } = maps[0]!;
  // Coordinates about as large as 1 keep the equations well conditioned.
  const unit = Math.max(width, height) / 2;
  const [left, top] = [width / 2, height / 2];
  const normal = Array.from({ length: 8 }, () => new Array<number>(9).fill(0));
  let count = 0;
  for (const map of maps) {
    for (const { rule, piece, shift, strength } of placeRules(map, matrix, reach)) {
      const across = (rule + shift) / map.cells;
      const along = (piece + 0.5) / map.pieces;
      const isDown = map.runs === "down";
      const place = isDown ? { x: across, y: along } : { x: along, y: across };
      const point = transformPoint(place, matrix);
      const x = (point.x - left) / unit;
      const y = (point.y - top) / unit;
      const to = rule / map.cells;
      const own = [x, y, 1];
      const none = [0, 0, 0];
      const row = [...(isDown ? own : none), ...(isDown ? none : own), -to * x, -to * y, to];
      addEquation(normal, row, strength);
      count++;
    }
  }
  if (count < LEAST_PLACES) return undefined;
  try {
    const [a, b, c, d, e, f, g, h] = solveLinear(normal) as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const [p, q, r, s, t, u, v, w, z] = invertPerspectiveTransform([a, b, c, d, e, f, g, h, 1]);
    const moved = [
      unit * p + left * v,
      unit * q + left * w,
      unit * r + left * z,
      unit * s + top * v,
      unit * t + top * w,
      unit * u + top * z,
    ] as const;
    return [...moved, v, w, z];
  } catch (error) {
    // Too little is there to tell a grid.
    if (error instanceof ImageError) return undefined;
    throw error;
  }
}

/** Adds to the normal equations of a least-squares problem. */
function addEquation(normal: number[][], row: readonly number[], weight: number): void {
  for (let i = 0; i < 8; i++) {
    for (let j = 0; j < 9; j++) normal[i]![j]! += weight * row[i]! * row[j]!;
  }
}
