const MOST_CODES = 4096;

/**
 * Unpack the colour numbers of a GIF's picture (its variable-length LZW).
 *
 * @param at - Where the length of the first code stands.
 * @param count - How many colour numbers are wanted; more are not unpacked.
 * @throws {RangeError} when they are damaged or fewer.
 */
export function unpackGif(bytes: Uint8Array, at: number, count: number): Uint8Array {
  const rootBits = bytes[at]!;
  if (!(rootBits >= 1 && rootBits <= 11)) throw new RangeError("its codes have no length");
  const numbers = new Uint8Array(count);
  const clear = 1 << rootBits;
  const end = clear + 1;
  // Each code is an earlier one and one more number; `lengths` counts the numbers of the whole.
  const prefixes = new Uint16Array(MOST_CODES);
  const lasts = new Uint8Array(MOST_CODES);
  const firsts = new Uint8Array(MOST_CODES);
  const lengths = new Uint32Array(MOST_CODES);
  for (let code = 0; code < clear; code++) {
    lasts[code] = code;
    firsts[code] = code;
    lengths[code] = 1;
  }

  const readBits = bitReader(bytes, at + 1);
  let next = end + 1;
  let bits = rootBits + 1;
  let previous = -1;
  let filled = 0;
  while (filled < count) {
    const code = readBits(bits);
    if (code === end) break;
    if (code === clear) {
      next = end + 1;
      bits = rootBits + 1;
      previous = -1;
      continue;
    }
    if (code > next || (code === next && previous < 0)) throw new RangeError("a code is unknown");
    if (previous >= 0 && next < MOST_CODES) {
      prefixes[next] = previous;
      firsts[next] = firsts[previous]!;
      lasts[next] = firsts[code === next ? previous : code]!;
      lengths[next] = lengths[previous]! + 1;
      next++;
      if (next === 1 << bits && bits < 12) bits++;
    }
    filled += lengths[code]!;
    for (let i = filled - 1, part = code; i >= filled - lengths[code]!; i--) {
      numbers[i] = lasts[part]!;
      part = prefixes[part]!;
    }
    previous = code;
  }
  if (filled < count) throw new RangeError("it ends before its last row");
  return numbers;
}

/** Codes of any length, lowest bit first, out of blocks that begin with their length. */
function bitReader(bytes: Uint8Array, start: number): (bits: number) => number {
  let at = start;
  let left = 0;
  let held = 0;
  let heldBits = 0;
  return (bits) => {
    while (heldBits < bits) {
      if (left === 0) {
        left = bytes[at++] ?? 0;
        if (left === 0) throw new RangeError("it ends before its last row");
      }
      if (at >= bytes.length) throw new RangeError("it ends before its last row");
      held |= bytes[at++]! << heldBits;
      heldBits += 8;
      left--;
    }
    const code = held & ((1 << bits) - 1);
    held >>>= bits;
    heldBits -= bits;
    return code;
  };
}
