/** Rows of pixels in memory, from the upper or the lower one on. */
export interface Rows {
  readonly data: Uint8Array;
  /** Where the first row begins. */
  readonly start: number;
  /** From a row to the next: negative when they are read upwards. */
  readonly step: number;
}

const EVEN_BYTES = 0x00ff00ff;
const ODD_BYTES = 0xff00ff00;

/**
 * Write the rows of a picture as the columns of another, 4x4 pixels at a time.
 *
 * @param width - Of the picture that is read.
 * @param height - Of the picture that is read.
 */
export function turn(from: Rows, to: Rows, width: number, height: number): void {
  const source = new DataView(from.data.buffer, from.data.byteOffset, from.data.length);
  const target = new DataView(to.data.buffer, to.data.byteOffset, to.data.length);
  const right = width & ~3;
  const bottom = height & ~3;
  for (let y = 0; y < bottom; y += 4) {
    const row = from.start + y * from.step;
    for (let x = 0; x < right; x += 4) {
      turnBlock(source, row + x, from.step, target, to.start + x * to.step + y, to.step);
    }
  }
  for (let y = 0; y < height; y++) {
    for (let x = y < bottom ? right : 0; x < width; x++) {
      to.data[to.start + x * to.step + y] = from.data[from.start + y * from.step + x]!;
    }
  }
}

function turnBlock(
  source: DataView,
  from: number,
  fromStep: number,
  target: DataView,
  to: number,
  toStep: number,
): void {
  const a = source.getInt32(from, true);
  const b = source.getInt32(from + fromStep, true);
  const c = source.getInt32(from + 2 * fromStep, true);
  const d = source.getInt32(from + 3 * fromStep, true);
  // Pixels 0 and 2 of two rows beside each other, then 1 and 3.
  const evenAB = (a & EVEN_BYTES) | ((b & EVEN_BYTES) << 8);
  const evenCD = (c & EVEN_BYTES) | ((d & EVEN_BYTES) << 8);
  const oddAB = ((a >>> 8) & EVEN_BYTES) | (b & ODD_BYTES);
  const oddCD = ((c >>> 8) & EVEN_BYTES) | (d & ODD_BYTES);
  target.setInt32(to, (evenAB & 0xffff) | (evenCD << 16), true);
  target.setInt32(to + toStep, (oddAB & 0xffff) | (oddCD << 16), true);
  target.setInt32(to + 2 * toStep, (evenAB >>> 16) | (evenCD & 0xffff0000), true);
  target.setInt32(to + 3 * toStep, (oddAB >>> 16) | (oddCD & 0xffff0000), true);
}
