import type { Plane } from "@inkdigit/image-preprocess";
import type { Digits } from "@inkdigit/mnist-data";

/**
 * Some digits, side by side in rows: ink from 0 to 255, a pixel of nothing between them.
 *
 * @param across - Digits in a row.
 */
export function montage(
  { images, columns: width, rows: height }: Digits,
  indices: readonly number[],
  across: number,
): Plane {
  const rows = Math.max(1, Math.ceil(indices.length / across));
  const side = across * (width + 1) - 1;
  const data = new Uint8Array(side * (rows * (height + 1) - 1));
  for (const [place, index] of indices.entries()) {
    const left = (place % across) * (width + 1);
    const top = Math.floor(place / across) * (height + 1);
    for (let y = 0; y < height; y++) {
      const from = (index * height + y) * width;
      data.set(images.subarray(from, from + width), (top + y) * side + left);
    }
  }
  return { width: side, height: rows * (height + 1) - 1, data };
}
