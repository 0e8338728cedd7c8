import type { Plane, RgbaImage } from "../picture.ts";

/** A picture of one value a pixel as grey; one of four stays as it is. */
export function toRgba(picture: Plane | RgbaImage): RgbaImage {
  const { width, height, data } = picture;
  if (data.length === width * height * 4) return { width, height, data };
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0, at = 0; i < data.length; i++, at += 4) {
    rgba[at] = rgba[at + 1] = rgba[at + 2] = data[i]!;
    rgba[at + 3] = 255;
  }
  return { width, height, data: rgba };
}
