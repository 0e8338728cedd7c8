import type { LumaImage, RgbaImage } from "../picture.ts";

/** Grey in all three colours, opaque: OpenCV's `COLOR_GRAY2RGBA`. */
export function fromLuma({ width, height, data }: LumaImage): RgbaImage {
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0, to = 0; i < data.length; i++, to += 4) {
    const level = data[i]!;
    rgba[to] = level;
    rgba[to + 1] = level;
    rgba[to + 2] = level;
    rgba[to + 3] = 255;
  }
  return { width, height, data: rgba };
}
