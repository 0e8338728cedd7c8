import type { TiffPage } from "./tiff-page.ts";

const WHITE_IS_0 = 0;
const RGB = 2;
const PALETTE = 3;
const CMYK = 5;

/** Samples of 8 bits, those of a pixel together, as red, green, blue and alpha. */
export function paintTiff(page: TiffPage, samples: Uint8Array, data: Uint8Array): void {
  const { photometric, samples: step, alpha } = page;
  const colours = photometric === RGB ? 3 : photometric === CMYK ? 4 : 1;
  const palette = photometric === PALETTE ? paletteOf(page) : new Uint8Array();
  for (let from = 0, to = 0; to < data.length; from += step, to += 4) {
    if (photometric === RGB) {
      data[to] = samples[from]!;
      data[to + 1] = samples[from + 1]!;
      data[to + 2] = samples[from + 2]!;
    } else if (photometric === PALETTE) {
      const entry = 3 * samples[from]!;
      data[to] = palette[entry]!;
      data[to + 1] = palette[entry + 1]!;
      data[to + 2] = palette[entry + 2]!;
    } else if (photometric === CMYK) {
      const light = 255 - samples[from + 3]!;
      data[to] = ((255 - samples[from]!) * light) / 255;
      data[to + 1] = ((255 - samples[from + 1]!) * light) / 255;
      data[to + 2] = ((255 - samples[from + 2]!) * light) / 255;
    } else {
      const grey = photometric === WHITE_IS_0 ? 255 - samples[from]! : samples[from]!;
      data[to] = data[to + 1] = data[to + 2] = grey;
    }
    data[to + 3] = alpha === 0 ? 255 : samples[from + colours]!;
    if (alpha === 1) divideByAlpha(data, to);
  }
}

function divideByAlpha(data: Uint8Array, at: number): void {
  const alpha = data[at + 3]!;
  if (alpha === 0 || alpha === 255) return;
  for (let i = at; i < at + 3; i++) data[i] = Math.min(255, Math.round((data[i]! * 255) / alpha));
}

/** Red, green and blue of each number, of 8 bits; some writers fill in only the lower 8 of 16. */
function paletteOf({ palette, bits }: TiffPage): Uint8Array {
  const count = 2 ** bits;
  const shift = palette.every((value) => value < 256) ? 0 : 8;
  const colours = new Uint8Array(3 * 256);
  for (let i = 0; i < Math.min(count, 256); i++) {
    for (let c = 0; c < 3; c++) colours[3 * i + c] = (palette[c * count + i] ?? 0) >> shift;
  }
  return colours;
}
