import type { Point } from "../geometry/point.ts";
import type { Box, Plane } from "../picture.ts";
import { foursOf, nextInk } from "./next-ink.ts";

/** Whether pixels that meet only at a corner are connected (8) or not (4). */
export type Connectivity = 4 | 8;

/** One connected piece of a picture. */
export interface Component {
  /** Pixels. */
  readonly area: number;
  /** The smallest box around it. */
  readonly box: Box;
  /** The mean position of its pixels. */
  readonly centroid: Point;
}

/** The connected pieces of a picture, and which pixel belongs to which. */
export interface Components {
  /** Row-major: 0 where the picture is 0, else 1 more than the component's place in the list. */
  readonly labels: Int32Array;
  /** In the order in which their first pixels come, row by row. */
  readonly components: readonly Component[];
}

/**
 * The connected pieces of all pixels that aren't 0: OpenCV's `connectedComponentsWithStats`, without
 * the background.
 *
 * Two passes over the runs of each row, joined in a union-find forest (He, Chao and Suzuki 2008).
 */
export function connectedComponents(
  binary: Plane,
  { connectivity = 8 }: { readonly connectivity?: Connectivity } = {},
): Components {
  const runs = findRuns(binary);
  const parents = joinRuns(runs, connectivity);
  return label(binary, runs, parents);
}

/** Horizontal runs of pixels that aren't 0, row by row. */
interface Runs {
  readonly starts: Int32Array;
  /** One past the last column. */
  readonly ends: Int32Array;
  /** The first run of each row, and at last the number of runs: `height + 1` values. */
  readonly rows: Int32Array;
}

function findRuns({ width, height, data }: Plane): Runs {
  const fours = foursOf(data);
  const rows = new Int32Array(height + 1);
  let starts = new Int32Array(1024);
  let ends = new Int32Array(1024);
  let count = 0;
  for (let y = 0; y < height; y++) {
    rows[y] = count;
    const most = count + ((width + 1) >> 1);
    if (most > starts.length) {
      starts = grown(starts, 2 * most);
      ends = grown(ends, 2 * most);
    }
    const from = y * width;
    const to = from + width;
    for (let i = nextInk(data, fours, from, to); i < to; i = nextInk(data, fours, i, to)) {
      starts[count] = i - from;
      do i++;
      while (i < to && data[i] !== 0);
      ends[count++] = i - from;
    }
  }
  rows[height] = count;
  return { starts, ends, rows };
}

/** A forest over the runs: those that touch have the same root, their first run. */
function joinRuns({ starts, ends, rows }: Runs, connectivity: Connectivity): Int32Array {
  const reach = connectivity === 8 ? 1 : 0;
  const parents = new Int32Array(rows.at(-1)!);
  for (let run = 0; run < parents.length; run++) parents[run] = run;
  for (let y = 1; y < rows.length - 1; y++) {
    let above = rows[y - 1]!;
    const aboveEnd = rows[y]!;
    const hereEnd = rows[y + 1]!;
    for (let run = aboveEnd; run < hereEnd; run++) {
      const start = starts[run]! - reach;
      const end = ends[run]! + reach;
      while (above < aboveEnd && ends[above]! <= start) above++;
      // The last of them may touch the next run too, so `above` stays with it.
      for (let other = above; other < aboveEnd && starts[other]! < end; other++) {
        join(parents, other, run);
      }
    }
  }
  return parents;
}

function label({ width, height }: Plane, runs: Runs, parents: Int32Array): Components {
  const { starts, ends, rows } = runs;
  const labels = new Int32Array(width * height);
  // A root comes before the runs that hang on it: its label is known by then.
  const names = new Int32Array(parents.length);
  const tallies: Tally[] = [];
  for (let y = 0; y < height; y++) {
    for (let run = rows[y]!; run < rows[y + 1]!; run++) {
      const start = starts[run]!;
      const end = ends[run]!;
      const root = rootOf(parents, run);
      if (root === run) {
        names[run] = tallies.push({
          area: 0,
          left: start,
          top: y,
          right: end,
          bottom: y,
          x: 0,
          y: 0,
        });
      }
      const name = names[root]!;
      labels.fill(name, y * width + start, y * width + end);

      const tally = tallies[name - 1]!;
      const length = end - start;
      tally.area += length;
      tally.x += (length * (start + end - 1)) / 2;
      tally.y += length * y;
      if (start < tally.left) tally.left = start;
      if (end > tally.right) tally.right = end;
      tally.bottom = y;
    }
  }
  return { labels, components: tallies.map(toComponent) };
}

/** What is summed up over the runs of a component. */
interface Tally {
  area: number;
  left: number;
  readonly top: number;
  right: number;
  bottom: number;
  /** Sum of the pixels' columns. */
  x: number;
  /** Sum of the pixels' rows. */
  y: number;
}

function toComponent({ area, left, top, right, bottom, x, y }: Tally): Component {
  return {
    area,
    box: { x: left, y: top, width: right - left, height: bottom + 1 - top },
    centroid: { x: x / area, y: y / area },
  };
}

function join(parents: Int32Array, a: number, b: number): void {
  const rootA = rootOf(parents, a);
  const rootB = rootOf(parents, b);
  if (rootA < rootB) parents[rootB] = rootA;
  else parents[rootA] = rootB;
}

function rootOf(parents: Int32Array, run: number): number {
  let root = run;
  while (parents[root] !== root) {
    // Halve the path: the next search is shorter.
    parents[root] = parents[parents[root]!]!;
    root = parents[root]!;
  }
  return root;
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}
