import type { InkImage } from "@inkdigit/image-preprocess";

/** Soft edges reach this far beyond the mask, in pixels. */
const EDGE = 2;

/** The ink without what was taken from the mask, nor its soft edges. */
export function erase(ink: InkImage, before: InkImage, after: InkImage): InkImage {
  const { width } = ink;
  const data = ink.data.slice();
  for (let i = 0; i < data.length; i++) {
    if (before.data[i] === after.data[i]) continue;
    const x = i % width;
    for (let row = -EDGE; row <= EDGE; row++) {
      for (let column = Math.max(-EDGE, -x); column <= Math.min(EDGE, width - 1 - x); column++) {
        const at = i + row * width + column;
        if (at >= 0 && at < data.length && after.data[at] === 0) data[at] = 0;
      }
    }
  }
  return { ...ink, data };
}
