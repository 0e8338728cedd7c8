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
  const { data: levels, width: stride } = ink;
  const isOwn = new Uint8Array(Math.max(...labels) + 1);
  for (const label of labels) isOwn[label] = 1;
  const all = layers[0]!;
  const data = new Uint8Array(width * height);
  // The last row in which each column came near the strokes.
  const latest = new Int32Array(width).fill(-1 - 2 * EDGE);
  for (let y = 0; y < height + EDGE; y++) {
    for (const layer of y < height ? layers : []) {
      const from = (top + y) * stride + left;
      let near = 0;
      for (let x = 0; x < width; x++) {
        const label = layer[from + x]!;
        if (label === 0 || label >= isOwn.length || isOwn[label] === 0) continue;
        data[y * width + x] = levels[from + x]!;
        const end = Math.min(width - 1, x + EDGE);
        if (near < x - EDGE) near = x - EDGE;
        while (near <= end) latest[near++] = y;
      }
    }
    // Now all is known that may be near this one.
    const row = y - EDGE;
    if (row < 0) continue;
    const from = (top + row) * stride + left;
    for (let x = 0; x < width; x++) {
      if (latest[x]! < row - EDGE || all[from + x] !== 0) continue;
      data[row * width + x] = levels[from + x]!;
    }
  }
  return { width, height, data };
}
