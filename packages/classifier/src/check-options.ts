import { checkMinConfidence } from "./check-min-confidence.ts";
import type { ReadOptions } from "./classifier.ts";
import { ClassifierError } from "./errors.ts";
import { checkKnowledge } from "./known/check-knowledge.ts";

const LAYOUTS = ["auto", "digit", "line", "page", "grid"];
/** The most rows or columns of a grid. */
const MOST_CELLS = 50;

/** @throws {ClassifierError} `INVALID_OPTION`, naming the option and its value. */
export function checkOptions({ as, grid, minConfidence, ...knowledge }: ReadOptions): void {
  if (as !== undefined && !LAYOUTS.includes(as)) {
    throw new ClassifierError("INVALID_OPTION", `as: "${as}" is none of ${LAYOUTS.join(", ")}`);
  }
  for (const [name, cells] of Object.entries(grid ?? {})) {
    if (Number.isInteger(cells) && cells >= 1 && cells <= MOST_CELLS) continue;
    throw new ClassifierError("INVALID_OPTION", `grid.${name}: ${cells} is not 1 to ${MOST_CELLS}`);
  }
  checkMinConfidence(minConfidence);
  checkKnowledge(knowledge, as);
}
