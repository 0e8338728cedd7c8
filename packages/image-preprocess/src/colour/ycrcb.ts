import type { RgbaImage } from "../picture.ts";
import { YCRCB } from "../simd/kernels/ycrcb.generated.ts";
import { mapPixels } from "../simd/map-pixels.ts";
import { type ColourPlanes, emptyPicture, emptyPlanes, sizeOf } from "./colour-planes.ts";

/** Luma, then red and blue as their differences to it, 128 for none. */
export type YCrCbPlanes = ColourPlanes<"luma", "cr", "cb">;

const SHIFT = 14;
const HALF = 0x2000;

/**
 * Luma and the two colour differences of each pixel, whatever its alpha, in OpenCV's integers:
 * `COLOR_RGB2YCrCb`.
 */
export function toYCrCb(rgba: RgbaImage): YCrCbPlanes {
  const { width, height } = rgba;
  const quick = mapPixels(
    YCRCB,
    { pixels: width * height, sources: [rgba.data], results: [1, 1, 1] },
    (kernel: YCrCbKernel, { count, from, to }) => {
      kernel.toYCrCb(from[0]!, count, to[0]!, to[1]! - to[0]!);
    },
  );
  if (quick) return quick.map((data) => ({ width, height, data })) as unknown as YCrCbPlanes;
  const planes = emptyPlanes<"luma", "cr", "cb">(rgba);
  const [lumas, crs, cbs] = planes.map((plane) => new Uint8ClampedArray(plane.data.buffer)) as [
    Uint8ClampedArray,
    Uint8ClampedArray,
    Uint8ClampedArray,
  ];
  const { data } = rgba;
  for (let i = 0, from = 0; i < lumas.length; i++, from += 4) {
    const red = data[from]!;
    const blue = data[from + 2]!;
    // 0.299, 0.587 and 0.114; then 0.713 and 0.564, in 16384ths.
    const luma = (red * 4899 + data[from + 1]! * 9617 + blue * 1868 + HALF) >> SHIFT;
    lumas[i] = luma;
    crs[i] = 128 + (((red - luma) * 11682 + HALF) >> SHIFT);
    cbs[i] = 128 + (((blue - luma) * 9241 + HALF) >> SHIFT);
  }
  return planes;
}

/** The opaque picture of luma and colour differences: OpenCV's `COLOR_YCrCb2RGB`. */
export function fromYCrCb(planes: YCrCbPlanes): RgbaImage {
  const size = sizeOf(planes);
  const [luma, cr, cb] = planes;
  const quick = mapPixels(
    YCRCB,
    { pixels: luma.data.length, sources: planes.map(({ data }) => data), results: [4] },
    (kernel: YCrCbKernel, { count, from, to }) => {
      kernel.fromYCrCb(from[0]!, from[1]! - from[0]!, count, to[0]!);
    },
  );
  if (quick) return { ...size, data: quick[0]! };
  const picture = emptyPicture(planes);
  const clamping = new Uint8ClampedArray(picture.data.buffer);
  for (let i = 0, to = 0; i < luma.data.length; i++, to += 4) {
    const light = luma.data[i]!;
    const toRed = cr.data[i]! - 128;
    const toBlue = cb.data[i]! - 128;
    // 1.403, -0.714, -0.344 and 1.773, in 16384ths.
    clamping[to] = light + ((toRed * 22987 + HALF) >> SHIFT);
    clamping[to + 1] = light + ((toBlue * -5636 + toRed * -11698 + HALF) >> SHIFT);
    clamping[to + 2] = light + ((toBlue * 29049 + HALF) >> SHIFT);
  }
  return picture;
}

/** The parameters of assembly/ycrcb.ts. */
interface YCrCbKernel {
  toYCrCb(pixels: number, count: number, to: number, step: number): void;
  fromYCrCb(planes: number, step: number, count: number, to: number): void;
}
