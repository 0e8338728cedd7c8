import type { Digits } from "./digits.ts";

/** Says whether a digit is to be taken, from its label and its place. */
export type Choose = (label: number, index: number) => boolean;

/**
 * Take some of the digits: those at the given places, in the given order, or those that a function
 * chooses. A place may be given twice.
 *
 * @throws {RangeError} When there is no digit at a place.
 */
export function subset(digits: Digits, which: ArrayLike<number> | Choose): Digits {
  const indices = typeof which === "function" ? chosen(digits, which) : which;
  const size = digits.rows * digits.columns;
  const images = new Uint8Array(indices.length * size);
  const labels = new Uint8Array(indices.length);
  for (let i = 0; i < indices.length; i++) {
    const index = indices[i]!;
    if (!Number.isInteger(index) || index < 0 || index >= digits.count) {
      throw new RangeError(`There is no digit ${index} among ${digits.count}`);
    }
    images.set(digits.images.subarray(index * size, (index + 1) * size), i * size);
    labels[i] = digits.labels[index]!;
  }
  return { ...digits, images, labels, count: indices.length };
}

function chosen(digits: Digits, choose: Choose): number[] {
  const indices: number[] = [];
  digits.labels.forEach((label, index) => {
    if (choose(label, index)) indices.push(index);
  });
  return indices;
}
