import type { ValueType } from "../arguments/value-types.ts";

/** Pages from the first to the last, these included; counted from 1. */
export interface PageRange {
  readonly first: number;
  /** Infinity: to the end. */
  readonly last: number;
}

/** No document has more. */
const MOST_PAGES = 100_000;

/** Pages and ranges of them: `1,3-5,9-`. */
export const pageRanges: ValueType<readonly PageRange[]> = {
  hint: "pages",
  must: "pages from 1 on, such as 2, 1-3 or 1,4-6,9-",
  parse(given) {
    const ranges = given.split(",").map(parseRange);
    return ranges.every((range) => range !== undefined) ? ranges : undefined;
  },
};

/** Whether a page is in one of the ranges. */
export function inRanges(page: number, ranges: readonly PageRange[]): boolean {
  return ranges.some(({ first, last }) => page >= first && page <= last);
}

/** The ranges as one would write them. */
export function formatRanges(ranges: readonly PageRange[]): string {
  return ranges
    .map(({ first, last }) => {
      if (first === last) return String(first);
      return `${first}-${last === Number.POSITIVE_INFINITY ? "" : last}`;
    })
    .join(",");
}

function parseRange(text: string): PageRange | undefined {
  const [, from, dash, to] = /^\s*(\d+)(-?)(\d*)\s*$/.exec(text) ?? [];
  if (from === undefined) return undefined;
  const first = Number(from);
  const last = to !== "" ? Number(to) : dash === "" ? first : Number.POSITIVE_INFINITY;
  const isRange = first >= 1 && first <= MOST_PAGES && last >= first;
  return isRange && (dash !== "" || to === "") ? { first, last } : undefined;
}
