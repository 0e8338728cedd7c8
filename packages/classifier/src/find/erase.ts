import type { InkImage } from "@inkdigit/image-preprocess";

/** Soft edges reach this far beyond the mask, in pixels. */
const EDGE = 2;

/** The ink without what was taken from the mask, nor its soft edges. */
export function erase(ink: InkImage, before: InkImage, after: InkImage): InkImage {
  const { width, height } = ink;
  const data = ink.data.slice();
  for (let y = 0, i = 0; y < height; y++) {
    const end = (y + 1) * width;
    while (i < end) {
      if (before.data[i] === after.data[i]) {
        i++;
        continue;
      }
      const first = i;
      while (i < end && before.data[i] !== after.data[i]) i++;
      const left = Math.max(0, first - y * width - EDGE);
      const right = Math.min(width, i - y * width + EDGE);
      for (let row = Math.max(0, y - EDGE); row <= Math.min(height - 1, y + EDGE); row++) {
        for (let at = row * width + left; at < row * width + right; at++) {
          if (after.data[at] === 0) data[at] = 0;
        }
      }
    }
  }
  return { ...ink, data };
}
