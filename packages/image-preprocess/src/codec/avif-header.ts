import { textAt, viewOf } from "./bytes.ts";

/** The boxes that lead to the sizes of the pictures in the file. */
const PARENTS = ["meta", "iprp", "ipco"];

/**
 * The sides of the largest picture in an AVIF or HEIC.
 *
 * @throws {RangeError} when no size can be found.
 */
export function readAvifSize(bytes: Uint8Array): { width: number; height: number } {
  let largest = { width: 0, height: 0 };
  const view = viewOf(bytes);
  function visit(start: number, end: number): void {
    let at = start;
    while (at + 8 <= end) {
      const length = view.getUint32(at);
      const name = textAt(bytes, at + 4, 4);
      const next = length === 0 ? end : at + length;
      if (next > end || next < at + 8) throw new RangeError("a box is cut short");
      if (name === "ispe") {
        const size = { width: view.getUint32(at + 12), height: view.getUint32(at + 16) };
        if (size.width * size.height > largest.width * largest.height) largest = size;
      }
      // A `meta` box says its version before the boxes in it.
      if (PARENTS.includes(name)) visit(at + (name === "meta" ? 12 : 8), next);
      at = next;
      if (name === "meta") return;
    }
  }
  visit(0, bytes.length);
  if (largest.width === 0) throw new RangeError("it says no size");
  return largest;
}
