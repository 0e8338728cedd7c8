import type { Box, InkImage, Size } from "@inkdigit/image-preprocess";
import type { Mark } from "./mark.ts";

/** Soft edges of a stroke reach this far beyond its mask, in pixels. */
const EDGE = 2;

/**
 * The part of a picture that strokes in a box lie in with their soft edges.
 *
 * @param aside - How much more of the picture on either side, in pixels.
 */
export function cutArea({ width, height }: Size, box: Box, aside = 0): Box {
  const x = Math.max(0, box.x - EDGE - aside);
  const y = Math.max(0, box.y - EDGE);
  return {
    x,
    y,
    width: Math.min(width, box.x + box.width + EDGE + aside) - x,
    height: Math.min(height, box.y + box.height + EDGE) - y,
  };
}

/** A mark alone: its strokes with their soft edges, without the ink of others in the same box. */
export function cutOut(ink: InkImage, labels: Int32Array, mark: Mark): InkImage {
  return cutOutLabelled(ink, cutArea(ink, mark.box), [labels], mark.labels);
}

/**
 * The strokes of some labels with their soft edges, without the ink of others.
 *
 * @param layers - The labels of each pixel, one layer over the other: what is of the strokes in any of
 *   them is theirs. In the first, 0 is where no one's strokes are.
 */
export function cutOutLabelled(
  ink: InkImage,
  area: Box,
  layers: readonly Int32Array[],
  labels: readonly number[],
): InkImage {
  const { x: left, y: top, width, height } = area;
  const isOwn = new Uint8Array(Math.max(...labels) + 1);
  for (const label of labels) isOwn[label] = 1;
  const own = new Uint8Array(width * height);
  // What is within an edge's reach of it along rows, with as many rows of nothing above and below.
  const wide = new Uint8Array(width * (height + 2 * EDGE));
  for (const layer of layers) {
    for (let y = 0, i = 0; y < height; y++) {
      const from = (top + y) * ink.width + left;
      const row = (y + EDGE) * width;
      let near = 0;
      for (let x = 0; x < width; x++, i++) {
        const label = layer[from + x]!;
        if (label === 0 || label >= isOwn.length || isOwn[label] === 0) continue;
        own[i] = 1;
        const end = Math.min(width - 1, x + EDGE);
        if (near < x - EDGE) near = x - EDGE;
        while (near <= end) wide[row + near++] = 1;
      }
    }
  }

  const data = new Uint8Array(width * height);
  const { data: levels, width: stride } = ink;
  const all = layers[0]!;
  for (let y = 0, i = 0; y < height; y++) {
    const from = (top + y) * stride + left;
    for (let x = 0; x < width; x++, i++) {
      const level = levels[from + x]!;
      if (level === 0) continue;
      if (own[i] || (all[from + x] === 0 && reaches(wide, i, width))) data[i] = level;
    }
  }
  return { width, height, data };
}

/** Whether any pixel within an edge's reach along a column, from `at` on downwards, is set. */
function reaches(wide: Uint8Array, at: number, width: number): boolean {
  for (let row = 0; row <= 2 * EDGE; row++) if (wide[at + row * width]) return true;
  return false;
}
