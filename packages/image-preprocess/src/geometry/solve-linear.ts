import { ImageError } from "../errors.ts";

/**
 * The solution of a system of linear equations, by Gaussian elimination with pivots.
 *
 * @param rows - The coefficients of each equation, with its right side at the end.
 * @throws {ImageError} `INVALID_ARGUMENT` when there is not exactly one solution.
 */
export function solveLinear(rows: readonly (readonly number[])[]): number[] {
  const system = rows.map((row) => [...row]);
  const size = system.length;
  for (let column = 0; column < size; column++) {
    const pivot = largest(system, column);
    [system[column], system[pivot]] = [system[pivot]!, system[column]!];
    const head = system[column]!;
    if (!(Math.abs(head[column]!) > SINGULAR)) {
      throw new ImageError("INVALID_ARGUMENT", "three of the points are on one line");
    }
    for (const row of system) {
      if (row === head) continue;
      const factor = row[column]! / head[column]!;
      for (let k = column; k <= size; k++) row[k]! -= factor * head[k]!;
    }
  }
  return system.map((row, i) => row[size]! / row[i]!);
}

/** A pivot smaller than this is a rounding error. */
const SINGULAR = 1e-10;

function largest(system: readonly number[][], column: number): number {
  let best = column;
  for (let row = column + 1; row < system.length; row++) {
    if (Math.abs(system[row]![column]!) > Math.abs(system[best]![column]!)) best = row;
  }
  return best;
}
