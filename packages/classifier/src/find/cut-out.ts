import type { InkImage } from "@inkdigit/image-preprocess";
import type { Mark } from "./mark.ts";

/** Soft edges of a stroke reach this far beyond its mask, in pixels. */
const EDGE = 2;

/** A mark alone: its strokes with their soft edges, without the ink of others in the same box. */
export function cutOut(ink: InkImage, labels: Int32Array, mark: Mark): InkImage {
  const left = Math.max(0, mark.box.x - EDGE);
  const top = Math.max(0, mark.box.y - EDGE);
  const right = Math.min(ink.width, mark.box.x + mark.box.width + EDGE);
  const bottom = Math.min(ink.height, mark.box.y + mark.box.height + EDGE);
  const width = right - left;
  const height = bottom - top;
  const own = new Set(mark.labels);

  const keep = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!own.has(labels[(top + y) * ink.width + left + x]!)) continue;
      const end = Math.min(width, x + EDGE + 1);
      for (let row = Math.max(0, y - EDGE); row <= Math.min(height - 1, y + EDGE); row++) {
        keep.fill(1, row * width + Math.max(0, x - EDGE), row * width + end);
      }
    }
  }

  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (top + y) * ink.width + left + x;
      const label = labels[at]!;
      if (keep[y * width + x] && (label === 0 || own.has(label)))
        data[y * width + x] = ink.data[at]!;
    }
  }
  return { width, height, data };
}
