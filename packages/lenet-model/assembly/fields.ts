import { ONE_PICTURE } from "./layout";
import { clear, storeTransposed } from "./vector";

/** One map of the pictures of a group, brought into the layout of the layers. */
class Fields {
  operation: u32;
  /** The map in the first picture of the first group. */
  source: usize;
  /** Bytes from one picture to the next. */
  pictureBytes: u32;
  /** 1: bytes from 0 to 255. 4: floats. */
  pixelBytes: u32;
  output: usize;
  outputRow: u32;
  rows: u32;
  columns: u32;
  /** Bytes of a pixel in the output. */
  cell: u32;
}

export function take(record: usize, group: u32): void {
  const fields = changetype<Fields>(record);
  const cell = fields.cell;
  const pictureBytes = fields.pictureBytes;
  const pixelBytes = fields.pixelBytes;
  const pictures: u32 = cell >> 2;
  const first = fields.source + group * pictures * pictureBytes;
  for (let y: u32 = 0; y < fields.rows; y++) {
    const outputRow = fields.output + y * fields.outputRow;
    const outputEnd = outputRow + fields.columns * cell;
    let pixels = first + y * fields.columns * pixelBytes;
    let out = outputRow;
    while (out < outputEnd) {
      if (cell === ONE_PICTURE) {
        v128.store(out, fourPixels(pixels, pixelBytes));
      } else {
        storeTransposed(
          out,
          16,
          fourPixels(pixels, pixelBytes),
          fourPixels(pixels + pictureBytes, pixelBytes),
          fourPixels(pixels + 2 * pictureBytes, pixelBytes),
          fourPixels(pixels + 3 * pictureBytes, pixelBytes),
        );
      }
      pixels += pixelBytes << 2;
      out += cell << 2;
    }
    clear(outputEnd, out);
  }
}

function fourPixels(address: usize, pixelBytes: u32): v128 {
  if (pixelBytes === 4) return v128.load(address);
  const words = i16x8.extend_low_i8x16_u(v128.load32_zero(address));
  const integers = i32x4.extend_low_i16x8_u(words);
  return f32x4.mul(f32x4.convert_i32x4_s(integers), f32x4.splat(1 / 255));
}
