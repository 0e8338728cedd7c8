import type { Size } from "../geometry/size.ts";
import type { Extended } from "./extend.ts";
import { LARGER, pickBytes, SMALLER } from "./packed-bytes.ts";

/**
 * Medians of 3x3 pixels by a sorting network, four of them at once.
 *
 * With the three columns sorted, the median is that of the largest of the small ones, the median of
 * the middle ones, and the smallest of the large ones (Paeth 1990); each column is sorted once for
 * the three windows that it is in.
 */
export function medianOf9(
  { data, stride }: Extended,
  { width, height }: Size,
  _side: number,
  result: Uint8Array,
): void {
  const pixels = new DataView(data.buffer);
  const sorted = new DataView(new ArrayBuffer(3 * stride + 8));
  const medians = new DataView(new ArrayBuffer(stride));
  const found = new Uint8Array(medians.buffer, 0, width);
  for (let y = 0; y < height; y++) {
    sortColumns(pixels, y * stride, stride, sorted);
    combine(sorted, stride, medians, width);
    result.set(found, y * width);
  }
}

/** The smallest, the middle and the largest of each column of 3, as three rows. */
function sortColumns(pixels: DataView, start: number, stride: number, sorted: DataView): void {
  for (let x = 0; x < stride; x += 4) {
    const a = pixels.getInt32(start + x, true);
    const b = pixels.getInt32(start + stride + x, true);
    const c = pixels.getInt32(start + 2 * stride + x, true);
    const low = pickBytes(a, b, SMALLER);
    const high = a ^ b ^ low;
    const middle = pickBytes(high, c, SMALLER);
    const smallest = pickBytes(low, middle, SMALLER);
    sorted.setInt32(x, smallest, true);
    sorted.setInt32(stride + x, low ^ middle ^ smallest, true);
    sorted.setInt32(2 * stride + x, high ^ c ^ middle, true);
  }
}

function combine(sorted: DataView, stride: number, medians: DataView, width: number): void {
  for (let x = 0; x < width; x += 4) {
    const low = pickBytes(
      pickBytes(sorted.getInt32(x, true), sorted.getInt32(x + 1, true), LARGER),
      sorted.getInt32(x + 2, true),
      LARGER,
    );
    const middle = medianOf3(
      sorted.getInt32(stride + x, true),
      sorted.getInt32(stride + x + 1, true),
      sorted.getInt32(stride + x + 2, true),
    );
    const high = pickBytes(
      pickBytes(
        sorted.getInt32(2 * stride + x, true),
        sorted.getInt32(2 * stride + x + 1, true),
        SMALLER,
      ),
      sorted.getInt32(2 * stride + x + 2, true),
      SMALLER,
    );
    medians.setInt32(x, medianOf3(low, middle, high), true);
  }
}

/** The larger of two bytes is what is left of both when the smaller is taken out. */
function medianOf3(a: number, b: number, c: number): number {
  const low = pickBytes(a, b, SMALLER);
  const high = a ^ b ^ low;
  return pickBytes(low, pickBytes(high, c, SMALLER), LARGER);
}
