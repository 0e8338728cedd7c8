import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import type { Correlation } from "./correlate.ts";
import { type Depth, type PlaneOf, planeOf, writeRow } from "./depth.ts";
import { type Extended, extend } from "./extend.ts";
import { forward, inverse, type Square, square } from "./fourier.ts";

/**
 * Correlate with a large kernel, in a time that hardly depends on its size.
 *
 * A correlation is a product of Fourier transforms. The picture is cut into squares that overlap by
 * the kernel, two of which are transformed together: one as the real part, one as the imaginary.
 */
export function fourierCorrelate<D extends Depth, Scale extends string>(
  picture: Plane<Scale>,
  { weights, window, margins, border, delta }: Correlation,
  depth: D,
): PlaneOf<D, Scale> {
  const { width, height } = picture;
  const extended = extend(picture, margins, border);
  const result = planeOf<D, Scale>(picture, depth);
  const side = cheapestSide(picture, window);
  const across = side - window.width + 1;
  const down = side - window.height + 1;
  const spectrum = kernelSpectrum(Float64Array.from(weights), window, side);
  const values = square(side);
  const band = new Float64Array(width * down);
  for (let top = 0; top < height; top += down) {
    const bottom = Math.min(top + down, height);
    band.fill(delta);
    for (let left = 0; left < width; left += 2 * across) {
      cutOut(extended, left, top, values.re, side);
      cutOut(extended, left + across, top, values.im, side);
      forward(values);
      multiply(values, spectrum);
      inverse(values);
      for (const [part, start] of [
        [values.re, left],
        [values.im, left + across],
      ] as const) {
        addTo(band, width, start, Math.min(start + across, width), part, side, bottom - top);
      }
    }
    for (let y = top; y < bottom; y++) {
      const start = (y - top) * width;
      writeRow(result.data, y * width, band.subarray(start, start + width));
    }
  }
  return result;
}

/** The work for a picture, in weights of a direct correlation. */
export function fourierCost(size: Size, window: Size): number {
  return cost(size, window, cheapestSide(size, window));
}

function cheapestSide(size: Size, window: Size): number {
  const least = Math.max(window.width, window.height);
  let best = 64;
  while (best < least) best *= 2;
  for (let side = 2 * best; side <= 4096; side *= 2) {
    if (cost(size, window, side) < cost(size, window, best)) best = side;
  }
  return best;
}

/** Measured: a pixel of a square costs 2.5 weights for each doubling of its side, and 10 more. */
function cost({ width, height }: Size, window: Size, side: number): number {
  const pairs = Math.ceil(width / (side - window.width + 1) / 2);
  const bands = Math.ceil(height / (side - window.height + 1));
  return 2 * pairs * bands * side * side * (10 + 2.5 * Math.log2(side));
}

/** The transform of the kernel, conjugated (to correlate, not to convolve) and scaled. */
function kernelSpectrum(kernel: Float64Array, { width, height }: Size, side: number): Square {
  const spectrum = square(side);
  for (let y = 0; y < height; y++) {
    spectrum.re.set(kernel.subarray(y * width, (y + 1) * width), y * side);
  }
  forward(spectrum);
  const scale = 1 / (side * side);
  for (let i = 0; i < spectrum.re.length; i++) {
    spectrum.re[i]! *= scale;
    spectrum.im[i]! *= -scale;
  }
  return spectrum;
}

function multiply({ re, im }: Square, by: Square): void {
  for (let i = 0; i < re.length; i++) {
    const r = re[i]! * by.re[i]! - im[i]! * by.im[i]!;
    im[i] = re[i]! * by.im[i]! + im[i]! * by.re[i]!;
    re[i] = r;
  }
}

/** A square of the picture; what is not on it can hold anything, for no result depends on it. */
function cutOut(
  { data, stride }: Extended,
  left: number,
  top: number,
  target: Float64Array,
  side: number,
): void {
  for (let y = 0; y < side; y++) {
    for (let x = 0, from = (top + y) * stride + left; x < side; x++, from++) {
      target[y * side + x] = from < data.length ? data[from]! : 0;
    }
  }
}

/** Add what stands between two columns of the band to it. */
function addTo(
  band: Float64Array,
  width: number,
  left: number,
  right: number,
  source: Float64Array,
  side: number,
  height: number,
): void {
  for (let y = 0; y < height; y++) {
    for (let x = left; x < right; x++) band[y * width + x]! += source[y * side + x - left]!;
  }
}
