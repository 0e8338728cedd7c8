import type { InkImage } from "@inkdigit/image-preprocess";

/** Whether two pictures of one size have the same levels. */
export function isSamePlane(a: InkImage, b: InkImage): boolean {
  if (a === b) return true;
  for (let i = 0; i < a.data.length; i++) if (a.data[i] !== b.data[i]) return false;
  return true;
}
