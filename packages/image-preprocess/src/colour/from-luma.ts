import type { LumaImage, RgbaImage } from "../picture.ts";

/** Grey in all three colours, opaque: OpenCV's `COLOR_GRAY2RGBA`. */
export function fromLuma({ width, height, data }: LumaImage): RgbaImage {
  const rgba = new Uint8Array(width * height * 4);
  const pixels = new DataView(rgba.buffer);
  for (let i = 0; i < data.length; i++) {
    pixels.setInt32(4 * i, OPAQUE | (data[i]! * 0x010101), true);
  }
  return { width, height, data: rgba };
}

const OPAQUE = 0xff000000;
