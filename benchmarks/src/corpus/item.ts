import type { Kind } from "./kind.ts";

/** A picture of the corpus with its label. */
export interface Item {
  readonly source: string;
  readonly kind: Kind;
  /** As the source's labels name it: a file of its folder, or `idx#N`. */
  readonly name: string;
  /** What is written; lines are parted by `|`, the cells of a grid follow each other, `.` empty. */
  readonly label: string;
  /** Of a grid: where each cell's label came from; `c` are candidates, which have no right answer. */
  readonly origin?: string;
}
