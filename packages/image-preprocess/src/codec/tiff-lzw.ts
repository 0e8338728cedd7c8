const MOST_CODES = 4096;
const CLEAR = 256;
const END = 257;

/**
 * Unpack the LZW of a TIFF: codes of 9 to 12 bits, highest bit first, which grow one code early.
 *
 * @throws {RangeError} when it is damaged, or unpacks to fewer than `length` bytes.
 */
export function unpackTiffLzw(packed: Uint8Array, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  // Each code stands for bytes that were unpacked before: where they begin, and how many they are.
  const starts = new Uint32Array(MOST_CODES);
  const lengths = new Uint32Array(MOST_CODES);
  let next = END + 1;
  let bits = 9;
  let previousStart = -1;
  let previousLength = 0;
  let to = 0;
  let held = 0;
  let heldBits = 0;
  let at = 0;
  while (to < length) {
    while (heldBits < bits) {
      if (at >= packed.length) throw new RangeError("it ends before its last row");
      held = ((held << 8) | packed[at++]!) & 0xffffff;
      heldBits += 8;
    }
    heldBits -= bits;
    const code = (held >> heldBits) & ((1 << bits) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      next = END + 1;
      bits = 9;
      previousStart = -1;
      continue;
    }
    if (previousStart >= 0 && next < MOST_CODES) {
      starts[next] = previousStart;
      lengths[next] = previousLength + 1;
      next++;
      if (next + 1 >= 1 << bits && bits < 12) bits++;
    }
    const start = to;
    if (code < CLEAR) {
      bytes[to++] = code;
    } else {
      if (code >= next) throw new RangeError("a code is unknown");
      const count = Math.min(lengths[code]!, length - to);
      // One by one: the bytes may reach into those that are being written.
      for (let i = 0; i < count; i++) bytes[to++] = bytes[starts[code]! + i]!;
    }
    previousStart = start;
    previousLength = to - start;
  }
  if (to < length) throw new RangeError("it ends before its last row");
  return bytes;
}
