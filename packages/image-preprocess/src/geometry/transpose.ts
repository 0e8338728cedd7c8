import type { Plane } from "../picture.ts";

/** Rows become columns, and columns rows: OpenCV's `transpose`. */
export function transpose<Scale extends string>({
  width,
  height,
  data: source,
}: Plane<Scale>): Plane<Scale> {
  const data = new Uint8Array(source.length);
  // Eight rows at a time: what is written side by side stays in the processor's cache.
  const even = height & ~7;
  for (let top = 0; top < even; top += 8) {
    let to = top;
    for (let x = 0; x < width; x++, to += height) {
      let from = top * width + x;
      data[to] = source[from]!;
      data[to + 1] = source[(from += width)]!;
      data[to + 2] = source[(from += width)]!;
      data[to + 3] = source[(from += width)]!;
      data[to + 4] = source[(from += width)]!;
      data[to + 5] = source[(from += width)]!;
      data[to + 6] = source[(from += width)]!;
      data[to + 7] = source[from + width]!;
    }
  }
  for (let y = even; y < height; y++) {
    for (let x = 0; x < width; x++) data[x * height + y] = source[y * width + x]!;
  }
  return { width: height, height: width, data };
}
