import {
  blackCodes,
  type FaxTable,
  HORIZONTAL,
  MOST_BITS,
  modeCodes,
  PASS,
  whiteCodes,
} from "./fax-codes.ts";

export interface FaxOptions {
  readonly width: number;
  readonly height: number;
  /**
   * How it is coded: `rows` (each row alone, from a whole byte on), `group3` (each row alone or
   * by the one above), `group4` (each row by the one above).
   */
  readonly coding: "rows" | "group3" | "group4";
  /** In group 3, a bit before each row says whether it is coded by the one above. */
  readonly mixed: boolean;
}

/**
 * The pixels of a fax (ITU-T T.4 and T.6): 0 is white, 1 is black.
 *
 * @throws {RangeError} when a code is unknown, a row has a wrong length, or rows are missing.
 */
export function decodeFax(bytes: Uint8Array, options: FaxOptions): Uint8Array {
  const { width, height, coding, mixed } = options;
  const pixels = new Uint8Array(width * height);
  const bits = new FaxBits(bytes);
  // Where the colour changes along the row above, and along this one: to black, to white, ...
  let above = new Int32Array(width + 4).fill(width);
  let row = new Int32Array(width + 4);
  for (let y = 0; y < height; y++) {
    if (coding === "rows") bits.alignToByte();
    if (coding === "group3") bits.skipEndOfRow();
    const byRowAbove = coding === "group4" || (mixed && bits.take(1) === 0);
    const count = byRowAbove ? readByRowAbove(bits, above, row, width) : readRow(bits, row, width);
    row.fill(width, count);
    for (let i = 0; i < count; i += 2) pixels.fill(1, y * width + row[i]!, y * width + row[i + 1]!);
    [above, row] = [row, above];
  }
  return pixels;
}

/** Runs of white and black in turn. */
function readRow(bits: FaxBits, row: Int32Array, width: number): number {
  let at = 0;
  let count = 0;
  for (let black = false; at < width; black = !black) {
    at += readRun(bits, black);
    row[count++] = at;
    checkRow(at, count, width);
  }
  return count;
}

/** Changes of colour by their distance to those of the row above. */
function readByRowAbove(bits: FaxBits, above: Int32Array, row: Int32Array, width: number): number {
  // The row begins with white left of the first pixel.
  let at = -1;
  let black = false;
  let count = 0;
  let next = 0;
  while (at < width) {
    // The first change above that lies further right, and to the other colour.
    while (next > 0 && above[next - 1]! > at) next--;
    while (above[next]! <= at) next++;
    if ((next % 2 === 1) !== black) next++;
    const mode = bits.read(modeCodes);
    if (mode === PASS) {
      at = above[next + 1]!;
    } else if (mode === HORIZONTAL) {
      at = Math.max(0, at) + readRun(bits, black);
      row[count++] = at;
      at += readRun(bits, !black);
      row[count++] = at;
    } else {
      if (above[next]! + mode < Math.max(0, at)) throw new RangeError("a row runs backwards");
      at = above[next]! + mode;
      row[count++] = at;
      black = !black;
    }
    checkRow(at, count, width);
  }
  return count;
}

function checkRow(at: number, count: number, width: number): void {
  if (at > width || count > width + 2) throw new RangeError("a row is too long");
}

function readRun(bits: FaxBits, black: boolean): number {
  let length = 0;
  while (true) {
    const part = bits.read(black ? blackCodes : whiteCodes);
    length += part;
    if (part < 64) return length;
  }
}

/** The bits of a fax, highest first. */
class FaxBits {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The value of the next code. */
  read(table: FaxTable): number {
    const code = table[this.#peek(MOST_BITS)];
    if (code === undefined) throw new RangeError("a code is unknown");
    this.#skip(code.bits);
    return code.value;
  }

  take(count: number): number {
    const value = this.#peek(count);
    this.#skip(count);
    return value;
  }

  alignToByte(): void {
    this.#at = (this.#at + 7) & ~7;
  }

  /** Eleven zeros or more, and a one. */
  skipEndOfRow(): void {
    if (this.#peek(11) !== 0) return;
    this.#skip(11);
    while (this.take(1) === 0);
  }

  /** The next bits without going on; zeros behind the end. */
  #peek(count: number): number {
    const byte = this.#at >> 3;
    const three =
      ((this.#bytes[byte] ?? 0) << 16) |
      ((this.#bytes[byte + 1] ?? 0) << 8) |
      (this.#bytes[byte + 2] ?? 0);
    return (three >> (24 - (this.#at & 7) - count)) & ((1 << count) - 1);
  }

  #skip(count: number): void {
    this.#at += count;
    if (this.#at > this.#bytes.length * 8) throw new RangeError("it ends before its last row");
  }
}
