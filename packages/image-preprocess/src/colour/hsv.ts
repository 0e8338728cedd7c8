import type { RgbaImage } from "../picture.ts";
import { type ColourPlanes, emptyPicture, emptyPlanes } from "./colour-planes.ts";

/** Hue in 2 degrees (0 to 179), saturation and value (0 to 255), as OpenCV keeps them in bytes. */
export type HsvPlanes = ColourPlanes<"hue", "saturation", "value">;

const SHIFT = 12;
const HALF = 0x800;
const HUES = 180;

/** Hue, saturation and value of each pixel, whatever its alpha: OpenCV's `COLOR_RGB2HSV`. */
export function toHsv(rgba: RgbaImage): HsvPlanes {
  const planes = emptyPlanes<"hue", "saturation", "value">(rgba);
  const [hues, saturations, values] = planes.map((plane) => plane.data) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const perValue = divisions(255 << SHIFT);
  const perRange = divisions((HUES << SHIFT) / 6);
  const { data } = rgba;
  for (let i = 0, from = 0; i < hues.length; i++, from += 4) {
    const red = data[from]!;
    const green = data[from + 1]!;
    const blue = data[from + 2]!;
    const value = Math.max(red, green, blue);
    const range = value - Math.min(red, green, blue);
    const sixth =
      value === red
        ? green - blue
        : value === green
          ? blue - red + 2 * range
          : red - green + 4 * range;
    const hue = (sixth * perRange[range]! + HALF) >> SHIFT;
    hues[i] = hue < 0 ? hue + HUES : hue;
    saturations[i] = (range * perValue[value]! + HALF) >> SHIFT;
    values[i] = value;
  }
  return planes;
}

/** The opaque picture of hue, saturation and value: OpenCV's `COLOR_HSV2RGB`. */
export function fromHsv(planes: HsvPlanes): RgbaImage {
  const picture = emptyPicture(planes);
  const [hue, saturation, value] = planes;
  const rounding = new Uint8ClampedArray(picture.data.buffer);
  for (let i = 0, to = 0; i < hue.data.length; i++, to += 4) {
    const sextant = (hue.data[i]! * 6) / HUES;
    const part = sextant - Math.floor(sextant);
    const chroma = saturation.data[i]! / 255;
    const most = value.data[i]!;
    const least = most * (1 - chroma);
    const falling = most * (1 - chroma * part);
    const rising = most * (1 - chroma * (1 - part));
    switch (Math.floor(sextant) % 6) {
      case 0:
        setColour(rounding, to, most, rising, least);
        break;
      case 1:
        setColour(rounding, to, falling, most, least);
        break;
      case 2:
        setColour(rounding, to, least, most, rising);
        break;
      case 3:
        setColour(rounding, to, least, falling, most);
        break;
      case 4:
        setColour(rounding, to, rising, least, most);
        break;
      default:
        setColour(rounding, to, most, least, falling);
    }
  }
  return picture;
}

function setColour(
  data: Uint8ClampedArray,
  at: number,
  red: number,
  green: number,
  blue: number,
): void {
  data[at] = red;
  data[at + 1] = green;
  data[at + 2] = blue;
}

/** A number divided by 1 to 255, rounded; 0 at 0. */
function divisions(dividend: number): Int32Array {
  return Int32Array.from({ length: 256 }, (_, i) => (i === 0 ? 0 : Math.round(dividend / i)));
}
