import type { Kind } from "./kind.ts";
import type { Verdict } from "./verdict.ts";

/** What is charted together. */
export interface Group {
  readonly name: "digits" | "lines" | "cells";
  /** What it holds, for a caption. */
  readonly about: string;
  readonly kinds: readonly Kind[];
}

export const groups: readonly Group[] = [
  {
    name: "digits",
    about: "pictures of one digit, cells cut out by others among them",
    kinds: ["isolated", "printed", "cell-printed", "cell-handwritten"],
  },
  { name: "lines", about: "lines, and pages as a whole", kinds: ["string", "page"] },
  { name: "cells", about: "cells of grids that were found in a picture", kinds: ["grid"] },
];

/** The verdicts of a group in which there is something to read, or something was read. */
export function verdictsOf({ kinds }: Group, verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(
    ({ kind, wanted, got }) => kinds.includes(kind) && (wanted !== "" || got !== ""),
  );
}
