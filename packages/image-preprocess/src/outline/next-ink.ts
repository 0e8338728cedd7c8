/**
 * The place of the next value that isn't 0, from `at` on; `end` where there is none before it.
 *
 * @param fours - The same bytes four at a time ({@link foursOf}): most of a drawing is paper, and it is
 *   passed over in larger steps.
 */
export function nextInk(data: Uint8Array, fours: Uint32Array, at: number, end: number): number {
  for (; at < end; at++) {
    if (data[at] !== 0) return at;
    if ((at & 3) !== 3) continue;
    while (at + 4 < end && fours[(at + 1) >> 2] === 0) at += 4;
  }
  return end;
}

/** A plane's bytes four at a time, without those left over at its end. */
export function foursOf(data: Uint8Array): Uint32Array {
  // A view begins at a multiple of its step: what does not is copied.
  const { buffer, byteOffset } = (data.byteOffset & 3) === 0 ? data : data.slice();
  return new Uint32Array(buffer, byteOffset, data.length >> 2);
}
