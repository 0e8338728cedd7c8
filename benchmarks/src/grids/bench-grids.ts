import { findGrid, toInk } from "@inkdigit/image-preprocess";
import { GRID_SOURCES, type LabelledGrid, labelledGrids } from "./labelled-grids.ts";

/** How well grids are found on real photos. */
export interface GridsReport {
  readonly benchmark: "grids";
  readonly sources: readonly GridsFigures[];
}

export interface GridsFigures {
  readonly source: string;
  readonly photos: number;
  /** Photos on which the corner that is furthest off is within these shares of the grid's side. */
  readonly within: Readonly<Record<`${number}%`, number>>;
  /** Mean time of `findGrid`, in milliseconds. */
  readonly milliseconds: number;
}

/** A cell of a sudoku is 11% of its side: further off than half of that, cells are mistaken. */
const TOLERANCES = [0.01, 0.02, 0.03, 0.05] as const;

/** Find the sudoku on every labelled photo of a corpus. */
export async function benchGrids(
  corpus: string,
  onPhoto: (message: string) => void,
): Promise<GridsReport> {
  const sources: GridsFigures[] = [];
  for (const source of GRID_SOURCES) {
    const errors: number[] = [];
    let milliseconds = 0;
    for await (const labelled of labelledGrids(corpus, source)) {
      const ink = toInk(labelled.photo);
      const began = performance.now();
      const grid = findGrid(ink, { rows: 9, columns: 9 });
      milliseconds += performance.now() - began;
      const error = grid ? furthestOff(grid.corners, labelled) : Number.POSITIVE_INFINITY;
      errors.push(error);
      onPhoto(`${labelled.file}: ${grid ? `${(100 * error).toFixed(1)}% off` : "not found"}`);
    }
    if (errors.length === 0) continue;
    const within = TOLERANCES.map((most) => [
      `${100 * most}%`,
      errors.filter((error) => error <= most).length,
    ]);
    sources.push({
      source,
      photos: errors.length,
      within: Object.fromEntries(within),
      milliseconds: milliseconds / errors.length,
    });
  }
  return { benchmark: "grids", sources };
}

/** The largest distance of a corner from its label, as a share of the grid's mean side. */
function furthestOff(found: LabelledGrid["corners"], { corners }: LabelledGrid): number {
  let side = 0;
  let most = 0;
  corners.forEach(({ x, y }, i) => {
    const next = corners[(i + 1) % 4]!;
    side += Math.hypot(next.x - x, next.y - y) / 4;
    most = Math.max(most, Math.hypot(found[i]!.x - x, found[i]!.y - y));
  });
  return most / side;
}
