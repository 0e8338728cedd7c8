import type { Box } from "@inkdigit/image-preprocess";
import { joinMarks, type Mark } from "./mark.ts";

/** Marks that stand beside each other, from left to right. */
export type Line = readonly Mark[];

/** A mark lower than this share of the line's height is a dot, a comma or a dash. */
const SMALL = 0.4;
/** A small mark as many times wider than high is a dash, or a line under the writing. */
const DASH = 2.5;
/** Two marks of a line overlap vertically by at least this share of the lower one. */
const OVERLAP = 0.4;
/** What lies in the band of a line by this share of its height is part of it. */
const IN_BAND = 0.6;
/** Pieces that share this much of the narrower one's width are pieces of one digit. */
const SAME_COLUMN = 0.55;

/**
 * Marks grouped into lines, top to bottom, each from left to right.
 *
 * A mark is linked to the nearest one at its right that overlaps it vertically, so a line may slope.
 *
 * @param reach - The widest gap inside a line, in heights of the two marks; `Infinity` for one line.
 */
export function groupIntoLines(marks: readonly Mark[], reach = 4): Line[] {
  const height = typicalHeight(marks);
  const isTall = ({ box }: Mark) => box.height >= SMALL * height;
  const tall = marks.filter(isTall);
  const small = marks.filter((mark) => !isTall(mark));

  const lines = mergeBands(chains(tall, reach), reach).map((line) => [...line]);
  for (const mark of small) {
    const home = nearestLine(mark, lines, height);
    if (home && !isUnderline(mark.box, joinMarks(home).box)) home.push(mark);
  }
  return lines
    .map((line) => joinBroken(line.sort((a, b) => a.box.x - b.box.x)))
    .sort((a, b) => centerY(joinMarks(a).box) - centerY(joinMarks(b).box));
}

function isUnderline(box: Box, line: Box): boolean {
  return box.width >= DASH * box.height && centerY(box) > centerY(line);
}

/** The height that half of the ink is at least as high as, in pixels; 0 without marks. */
export function typicalHeight(marks: readonly Mark[]): number {
  const sorted = [...marks].sort((a, b) => b.box.height - a.box.height);
  const half = sorted.reduce((sum, mark) => sum + mark.area, 0) / 2;
  let sum = 0;
  for (const mark of sorted) {
    sum += mark.area;
    if (sum >= half) return mark.box.height;
  }
  return 0;
}

function chains(marks: readonly Mark[], reach: number): Line[] {
  const next = new Map<Mark, Mark>();
  const taken = new Set<Mark>();
  const links = marks
    .flatMap((mark) => rightNeighbours(mark, marks, reach))
    .sort((a, b) => a.distance - b.distance);
  for (const { from, to } of links) {
    if (next.has(from) || taken.has(to)) continue;
    next.set(from, to);
    taken.add(to);
  }
  return marks
    .filter((mark) => !taken.has(mark))
    .map((first) => {
      const line = [first];
      for (let mark = next.get(first); mark; mark = next.get(mark)) line.push(mark);
      return line;
    });
}

function rightNeighbours(
  from: Mark,
  marks: readonly Mark[],
  reach: number,
): { from: Mark; to: Mark; distance: number }[] {
  return marks.flatMap((to) => {
    if (to === from || centerX(to.box) <= centerX(from.box)) return [];
    const lower = Math.min(from.box.height, to.box.height);
    if (overlap(from.box.y, from.box.height, to.box.y, to.box.height) < OVERLAP * lower) return [];
    const gap = Math.max(0, to.box.x - (from.box.x + from.box.width));
    if (gap > reach * Math.max(from.box.height, to.box.height)) return [];
    const climb = Math.abs(centerY(to.box) - centerY(from.box));
    return [{ from, to, distance: Math.hypot(centerX(to.box) - centerX(from.box), 2 * climb) }];
  });
}

/** Lines that lie in the band of a larger one become part of it: what is lower, slopes, or fell apart. */
function mergeBands(lines: readonly Line[], reach: number): Line[] {
  const merged: Mark[][] = [];
  const byInk = lines
    .map((line) => [...line])
    .sort((a, b) => joinMarks(b).area - joinMarks(a).area);
  for (const line of byInk) {
    const { box } = joinMarks(line);
    const home = merged.find((larger) => {
      const band = bandAt(larger, box, reach);
      return (
        band && overlap(band.top, band.bottom - band.top, box.y, box.height) >= IN_BAND * box.height
      );
    });
    if (home) home.push(...line);
    else merged.push(line);
  }
  return merged;
}

/** From where to where a line reaches vertically at its marks nearest to a box, one on either side. */
function bandAt(line: Line, box: Box, reach: number): { top: number; bottom: number } | undefined {
  const near = [-1, 1].flatMap((side) => nearestOnSide(line, box, side) ?? []);
  const within = near.filter(({ box: other }) => {
    const gap = gapBetween(other.x, other.width, box.x, box.width);
    return gap <= reach * Math.max(other.height, box.height);
  });
  if (within.length === 0) return undefined;
  return {
    top: Math.min(...within.map((mark) => mark.box.y)),
    bottom: Math.max(...within.map((mark) => mark.box.y + mark.box.height)),
  };
}

/** The mark whose middle is the nearest to a box's, of those at its left (-1) or right (1). */
function nearestOnSide(line: Line, box: Box, side: number): Mark | undefined {
  let nearest: Mark | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of line) {
    const distance = side * (centerX(mark.box) - centerX(box));
    if (distance < 0 || distance >= least) continue;
    least = distance;
    nearest = mark;
  }
  return nearest;
}

function nearestLine(mark: Mark, lines: Mark[][], height: number): Mark[] | undefined {
  let best: Mark[] | undefined;
  let least = height;
  for (const line of lines) {
    for (const other of line) {
      const dx = gapBetween(mark.box.x, mark.box.width, other.box.x, other.box.width);
      const dy = gapBetween(mark.box.y, mark.box.height, other.box.y, other.box.height);
      const distance = Math.hypot(dx, 2 * dy);
      if (distance < least) {
        least = distance;
        best = line;
      }
    }
  }
  return best;
}

/** The strokes of one digit that do not touch, such as the bar of a 5, as one mark. */
function joinBroken(line: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of line) {
    const last = joined.at(-1);
    if (last && shareColumn(last.box, mark.box))
      joined[joined.length - 1] = joinMarks([last, mark]);
    else joined.push(mark);
  }
  return joined;
}

function shareColumn(a: Box, b: Box): boolean {
  return overlap(a.x, a.width, b.x, b.width) >= SAME_COLUMN * Math.min(a.width, b.width);
}

function overlap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b);
}

function gapBetween(a: number, aLength: number, b: number, bLength: number): number {
  return Math.max(0, -overlap(a, aLength, b, bLength));
}

function centerX(box: Box): number {
  return box.x + box.width / 2;
}

function centerY(box: Box): number {
  return box.y + box.height / 2;
}
