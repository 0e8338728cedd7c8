import type { RgbaImage } from "../picture.ts";
import type { Orientation } from "./orientation.ts";

/**
 * Turn a picture upright: undo how the camera was held, as its EXIF orientation tells.
 *
 * From 5 on, width and height change places.
 */
export function orient(rgba: RgbaImage, orientation: Orientation): RgbaImage {
  if (orientation === 1) return rgba;
  const { width, height } = rgba;
  const source = pixelsOf(rgba);
  const last = { x: width - 1, y: height - 1 };

  // Where the first pixel of the result comes from, and the steps to its right and lower neighbours.
  const [start, right, down] = {
    2: [last.x, -1, width],
    3: [last.y * width + last.x, -1, -width],
    4: [last.y * width, 1, -width],
    5: [0, width, 1],
    6: [last.y * width, -width, 1],
    7: [last.y * width + last.x, -width, -1],
    8: [last.x, width, -1],
  }[orientation] as [number, number, number];

  const lies = orientation >= 5;
  const upright = { width: lies ? height : width, height: lies ? width : height };
  const target = new Uint32Array(source.length);
  for (let y = 0, to = 0; y < upright.height; y++) {
    let from = start + y * down;
    for (let x = 0; x < upright.width; x++, to++, from += right) target[to] = source[from]!;
  }
  return { ...upright, data: new Uint8Array(target.buffer) };
}

/** One number a pixel; a copy where the bytes do not start at a multiple of four. */
function pixelsOf({ data }: RgbaImage): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : new Uint8Array(data);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, data.length / 4);
}
