import type { LumaImage, RgbaImage } from "../picture.ts";

/** Grey in all three colours, opaque: OpenCV's `COLOR_GRAY2RGBA`. */
export function fromLuma({ width, height, data }: LumaImage): RgbaImage {
  const rgba = new Uint8Array(width * height * 4);
  const greys = new DataView(data.buffer, data.byteOffset, data.length);
  const pixels = new DataView(rgba.buffer);
  const whole = data.length & ~3;
  for (let i = 0, to = 0; i < whole; i += 4, to += 16) {
    const four = greys.getInt32(i, true);
    pixels.setInt32(to, OPAQUE | Math.imul(four & 255, GREY), true);
    pixels.setInt32(to + 4, OPAQUE | Math.imul((four >>> 8) & 255, GREY), true);
    pixels.setInt32(to + 8, OPAQUE | Math.imul((four >>> 16) & 255, GREY), true);
    pixels.setInt32(to + 12, OPAQUE | Math.imul(four >>> 24, GREY), true);
  }
  for (let i = whole; i < data.length; i++) {
    pixels.setInt32(4 * i, OPAQUE | Math.imul(data[i]!, GREY), true);
  }
  return { width, height, data: rgba };
}

const OPAQUE = 0xff000000;
/** One level in red, green and blue. */
const GREY = 0x010101;
