import type { BmpHeader } from "./bmp-header.ts";

/**
 * The colour numbers of a BMP that is packed by run lengths (RLE4, RLE8), from the first row down;
 * -1 where the packing skips a pixel.
 *
 * @throws {RangeError} when it ends before its end mark, or runs out of the picture.
 */
export function unpackBmp(bytes: Uint8Array, header: BmpHeader): Int16Array {
  const { width, height, depth, topDown, offset } = header;
  const numbers = new Int16Array(width * height).fill(-1);
  let at = offset;
  let x = 0;
  let y = 0;

  function next(): number {
    if (at >= bytes.length) throw new RangeError("it ends before its end mark");
    return bytes[at++]!;
  }
  function put(number: number): void {
    // Encoders pad rows: what stands right of the picture is dropped.
    if (x < width) numbers[(topDown ? y : height - 1 - y) * width + x] = number;
    x++;
  }

  while (true) {
    const count = next();
    const value = next();
    if (count === 0 && value === 1) return numbers;
    if (count === 0 && value === 0) {
      x = 0;
      y++;
      continue;
    }
    if (count === 0 && value === 2) {
      x += next();
      y += next();
      continue;
    }
    if (y >= height) throw new RangeError("it has too many rows");
    if (count > 0) {
      for (let i = 0; i < count; i++) put(half(value, i, depth));
    } else {
      const length = Math.ceil((value * depth) / 8);
      for (let i = 0, byte = 0; i < value; i++) {
        if (depth === 8 || i % 2 === 0) byte = next();
        put(half(byte, i, depth));
      }
      if (length % 2 === 1) next();
    }
  }
}

/** The `i`th number in a byte that holds one of 8 bits or two of 4. */
function half(byte: number, i: number, depth: number): number {
  if (depth === 8) return byte;
  return i % 2 === 0 ? byte >> 4 : byte & 15;
}
