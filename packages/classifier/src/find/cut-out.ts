import { type Box, type InkImage, maxFilter, type Size } from "@inkdigit/image-preprocess";
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
  for (const label of labels) isOwn[label] = 255;
  const own = new Uint8Array(width * height);
  for (const layer of layers) {
    for (let y = 0, i = 0; y < height; y++) {
      let from = (top + y) * ink.width + left;
      for (const end = i + width; i < end; i++, from++) {
        const label = layer[from]!;
        if (label > 0 && label < isOwn.length) own[i]! |= isOwn[label]!;
      }
    }
  }

  const { data } = maxFilter({ width, height, data: own }, { ksize: 2 * EDGE + 1 });
  const all = layers[0]!;
  for (let y = 0, i = 0; y < height; y++) {
    let from = (top + y) * ink.width + left;
    for (const end = i + width; i < end; i++, from++) {
      const isOthers = own[i] === 0 && all[from] !== 0;
      data[i] = isOthers ? 0 : data[i]! & ink.data[from]!;
    }
  }
  return { width, height, data };
}
