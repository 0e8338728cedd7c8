import { histogram, type InkImage } from "@inkdigit/image-preprocess";

/** How many pixels of a mask are no paper. */
export function inkPixels(mask: InkImage): number {
  return mask.data.length - histogram(mask)[0]!;
}
