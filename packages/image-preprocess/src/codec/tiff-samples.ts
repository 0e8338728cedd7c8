import type { TiffPage } from "./tiff-page.ts";

/**
 * The samples of a strip or tile with 8 bits each, row by row. Grey and colours are stretched to
 * 0..255; the numbers of a palette stay as they are.
 *
 * @param perPixel - Samples that stand together for each pixel.
 */
export function tiffSamples(
  page: TiffPage,
  bytes: Uint8Array,
  width: number,
  height: number,
  perPixel: number,
): Uint8Array {
  const { bits, predicted, photometric } = page;
  const rowSamples = width * perPixel;
  const rowBytes = Math.ceil((rowSamples * bits) / 8);
  const samples = new Uint8Array(rowSamples * height);
  for (let y = 0; y < height; y++) {
    const row = bytes.subarray(y * rowBytes, (y + 1) * rowBytes);
    const target = samples.subarray(y * rowSamples, (y + 1) * rowSamples);
    if (bits === 16) {
      from16Bits(row, target, page, perPixel);
    } else if (bits === 8) {
      target.set(row);
      if (predicted)
        for (let i = perPixel; i < rowSamples; i++) target[i]! += target[i - perPixel]!;
    } else {
      const stretch = photometric === 3 ? 1 : 255 / (2 ** bits - 1);
      for (let i = 0; i < rowSamples; i++) {
        const bit = i * bits;
        const value = (row[bit >> 3]! >> (8 - bits - (bit & 7))) & (2 ** bits - 1);
        target[i] = value * stretch;
      }
    }
  }
  return samples;
}

function from16Bits(
  row: Uint8Array,
  target: Uint8Array,
  { littleEndian, predicted }: TiffPage,
  perPixel: number,
): void {
  const [low, high] = littleEndian ? [0, 1] : [1, 0];
  const values = new Uint16Array(target.length);
  for (let i = 0; i < values.length; i++) {
    const left = predicted && i >= perPixel ? values[i - perPixel]! : 0;
    values[i] = ((row[2 * i + high]! << 8) | row[2 * i + low]!) + left;
    target[i] = Math.round(values[i]! / 257);
  }
}
