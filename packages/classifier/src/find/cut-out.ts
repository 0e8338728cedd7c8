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
  for (const layer of layers) {
    for (let y = 0, i = 0; y < height; y++) {
      const row = (top + y) * ink.width + left;
      for (let x = 0; x < width; x++, i++) {
        const label = layer[row + x]!;
        if (label !== 0 && label < isOwn.length && isOwn[label]) own[i] = 1;
      }
    }
  }

  const near = widened(widened(own, width, 1), width, width);
  const data = new Uint8Array(width * height);
  const all = layers[0]!;
  for (let y = 0, i = 0; y < height; y++) {
    const row = (top + y) * ink.width + left;
    for (let x = 0; x < width; x++, i++) {
      if (own[i] || (near[i] && all[row + x] === 0)) data[i] = ink.data[row + x]!;
    }
  }
  return { width, height, data };
}

/** What is set, and what is within an edge's reach of it along rows (`step` 1) or columns (`width`). */
function widened(mask: Uint8Array, width: number, step: number): Uint8Array {
  const wide = mask.slice();
  const lines = step === 1 ? mask.length / width : width;
  const length = step === 1 ? width : mask.length / width;
  const lineStep = step === 1 ? width : 1;
  for (let line = 0; line < lines; line++) {
    const first = line * lineStep;
    let since = EDGE;
    for (let i = 0, at = first; i < length; i++, at += step) {
      since = mask[at] ? 0 : since + 1;
      if (since <= EDGE) wide[at] = 1;
    }
    since = EDGE;
    for (let i = length - 1, at = first + (length - 1) * step; i >= 0; i--, at -= step) {
      since = mask[at] ? 0 : since + 1;
      if (since <= EDGE) wide[at] = 1;
    }
  }
  return wide;
}
