import type { RgbaImage } from "../picture.ts";
import { type ColourPlanes, emptyPicture, emptyPlanes } from "./colour-planes.ts";

/** Hue in 2 degrees (0 to 179), lightness and saturation (0 to 255), in OpenCV's order. */
export type HlsPlanes = ColourPlanes<"hue", "lightness", "saturation">;

const HUES = 180;

/** Hue, lightness and saturation of each pixel, whatever its alpha: OpenCV's `COLOR_RGB2HLS`. */
export function toHls(rgba: RgbaImage): HlsPlanes {
  const planes = emptyPlanes<"hue", "lightness", "saturation">(rgba);
  const [hues, lightnesses, saturations] = planes.map(
    (plane) => new Uint8ClampedArray(plane.data.buffer),
  ) as [Uint8ClampedArray, Uint8ClampedArray, Uint8ClampedArray];
  const { data } = rgba;
  for (let i = 0, from = 0; i < hues.length; i++, from += 4) {
    const red = data[from]!;
    const green = data[from + 1]!;
    const blue = data[from + 2]!;
    const most = Math.max(red, green, blue);
    const least = Math.min(red, green, blue);
    const range = most - least;
    const sum = most + least;
    lightnesses[i] = sum / 2;
    if (range === 0) continue;
    saturations[i] = (255 * range) / (sum < 255 ? sum : 510 - sum);
    const sixth =
      most === red
        ? (green - blue) / range
        : most === green
          ? (blue - red) / range + 2
          : (red - green) / range + 4;
    hues[i] = ((sixth < 0 ? sixth + 6 : sixth) * HUES) / 6;
  }
  return planes;
}

/** The opaque picture of hue, lightness and saturation: OpenCV's `COLOR_HLS2RGB`. */
export function fromHls(planes: HlsPlanes): RgbaImage {
  const picture = emptyPicture(planes);
  const [hue, lightness, saturation] = planes;
  const shares = sharesOfHues();
  const rounding = new Uint8ClampedArray(picture.data.buffer);
  for (let i = 0, to = 0; i < hue.data.length; i++, to += 4) {
    const light = lightness.data[i]! / 255;
    const chroma = (1 - Math.abs(2 * light - 1)) * (saturation.data[i]! / 255);
    const least = 255 * (light - chroma / 2);
    const colour = 3 * hue.data[i]!;
    rounding[to] = least + chroma * shares[colour]!;
    rounding[to + 1] = least + chroma * shares[colour + 1]!;
    rounding[to + 2] = least + chroma * shares[colour + 2]!;
  }
  return picture;
}

/** How much red, green and blue each hue has, 0 to 255. */
function sharesOfHues(): Float64Array {
  return Float64Array.from({ length: 256 * 3 }, (_, i) => {
    const sixth = (Math.floor(i / 3) * 6) / HUES;
    return 255 * wave(sixth + [0, 4, 2][i % 3]!);
  });
}

/** How much of a colour there is, 0 to 1, by its distance on the wheel in sixths: full up to one. */
function wave(sixth: number): number {
  return Math.min(1, Math.max(0, Math.abs((sixth % 6) - 3) - 1));
}
