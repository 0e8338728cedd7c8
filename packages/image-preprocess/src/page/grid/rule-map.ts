import type { PerspectiveMatrix } from "../../geometry/matrix.ts";
import type { Size } from "../../geometry/size.ts";
import type { LineField } from "../lines/line-field.ts";

/** Where on a picture there are pieces of a grid's rules of one direction. */
export interface RuleMap extends Size {
  /** Row-major, 0 to 255. */
  readonly data: Uint8Array;
  /** Whether the rules run down the picture, or across it. */
  readonly runs: "down" | "across";
  /** Cells from the first rule to the last one. */
  readonly cells: number;
  /** Pieces that a rule is looked at in. */
  readonly pieces: number;
}

/** Pieces whose direction is off by more degrees belong to something else. */
const LEAN = 25;

/**
 * The part of a field that runs in one direction.
 *
 * @param angle - The direction across the rules, in degrees.
 */
export function ruleMap(
  { width, height, strength, normal }: LineField,
  angle: number,
  rules: Pick<RuleMap, "runs" | "cells" | "pieces">,
): RuleMap {
  const isNear = Uint8Array.from({ length: 180 }, (_, degrees) => {
    const turn = (((degrees - angle) % 180) + 180) % 180;
    return Math.min(turn, 180 - turn) < LEAN ? 1 : 0;
  });
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i++) {
    // The root: faint rules beside bold ones are rules all the same.
    if (strength[i]! > 0 && isNear[normal[i]!]) data[i] = Math.round(255 * Math.sqrt(strength[i]!));
  }
  return { width, height, data, ...rules };
}

/**
 * How much of one piece of a rule is there, 0 to 1: the mean of some places; undefined where most
 * of them lie outside the picture.
 *
 * @param matrix - Takes the unit square to the grid on the picture.
 * @param rule - Which rule; also between two of them, in cells.
 * @param piece - Which of the pieces along it.
 */
export function ruleStrength(
  map: RuleMap,
  [a, b, c, d, e, f, g, h, i]: PerspectiveMatrix,
  rule: number,
  piece: number,
  places: number,
): number | undefined {
  const { width, height, data } = map;
  const isDown = map.runs === "down";
  const across = rule / map.cells;
  let sum = 0;
  let inside = 0;
  for (let n = 0; n < places; n++) {
    const along = (piece + (n + 0.5) / places) / map.pieces;
    const u = isDown ? across : along;
    const v = isDown ? along : across;
    const w = g * u + h * v + i;
    const x = (a * u + b * v + c) / w;
    const y = (d * u + e * v + f) / w;
    if (!(x >= 0 && y >= 0 && x < width - 1 && y < height - 1)) continue;
    const column = Math.floor(x);
    const row = Math.floor(y);
    const at = row * width + column;
    const dx = x - column;
    const above = data[at]! + dx * (data[at + 1]! - data[at]!);
    const below = data[at + width]! + dx * (data[at + width + 1]! - data[at + width]!);
    sum += above + (y - row) * (below - above);
    inside++;
  }
  return inside > places / 2 ? sum / (255 * inside) : undefined;
}
