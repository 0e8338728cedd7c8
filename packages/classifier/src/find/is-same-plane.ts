import type { InkImage } from "@inkdigit/image-preprocess";

/** Whether two pictures of one size have the same levels. */
export function isSamePlane(a: InkImage, b: InkImage): boolean {
  if (a === b) return true;
  const { data } = a;
  const { data: other } = b;
  for (let i = 0; i < data.length; i++) if (data[i] !== other[i]) return false;
  return true;
}
