import type { Box } from "@inkdigit/image-preprocess";
import type { SeparatorKind } from "../reading.ts";

/** A mark between digits that is none. */
export interface FoundSeparator {
  readonly kind: SeparatorKind;
  readonly box: Box;
}

// Lengths are shares of the height of the line's digits.

/** A dot is no larger than this. */
const DOT = 0.3;
/** Dots and commas stand this far below the top of the digits, or lower. */
const LOW = 0.6;
/** A comma is as high as this at most, and a dot becomes one when it is as many times as high as wide. */
const COMMA = 0.6;
const TAIL = 1.35;
/** A dash is so many times as wide as high, and no higher than this. */
const FLAT = 1.6;
const DASH = 0.35;
/** Two dashes are an equals sign when they share this much of the narrower one's columns. */
const STACKED = 0.5;
/** A slash is at least this high, and so many times as high as wide at most and at least. */
const SLASH = 0.7;
const STEEP = [1.1, 5] as const;

/**
 * What the pieces of a line that are no digits are: `.` `,` `-` `=` or `/`; nothing is said of others.
 *
 * @param pieces - From left to right.
 * @param line - The box around the line's digits.
 */
export function separatorsOf(pieces: readonly Box[], line: Box): FoundSeparator[] {
  const found: FoundSeparator[] = [];
  for (const box of pieces) {
    const kind = kindOf(box, line);
    const last = found.at(-1);
    if (kind === "-" && last?.kind === "-" && areStacked(last.box, box)) {
      found[found.length - 1] = { kind: "=", box: around(last.box, box) };
    } else if (kind) {
      found.push({ kind, box });
    }
  }
  return found;
}

function kindOf(box: Box, line: Box): SeparatorKind | undefined {
  const height = box.height / line.height;
  const width = box.width / line.height;
  const middle = (box.y + box.height / 2 - line.y) / line.height;
  if (height <= DASH && width >= FLAT * height) return "-";
  if (middle >= LOW && height <= DOT && width <= DOT && height < TAIL * width) return ".";
  if (middle >= LOW && height <= COMMA && height >= TAIL * width) return ",";
  if (height >= SLASH && height >= STEEP[0] * width && height <= STEEP[1] * width) return "/";
  return undefined;
}

function areStacked(a: Box, b: Box): boolean {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return shared >= STACKED * Math.min(a.width, b.width);
}

function around(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}
