import type { Digits } from "./digits.ts";

/** One labelled picture of a digit. */
export interface Digit {
  /** What it shows, 0 to 9. */
  readonly label: number;
  /** Columns, in pixels. */
  readonly width: number;
  /** Rows, in pixels. */
  readonly height: number;
  /** Row-major ink, 0 paper to 255 full ink: a view into the digits' own images. */
  readonly data: Uint8Array;
}

/**
 * One of the digits.
 *
 * @throws {RangeError} When there is no digit at that place.
 */
export function digitAt(digits: Digits, index: number): Digit {
  const label = digits.labels[index];
  if (label === undefined) {
    throw new RangeError(`There is no digit ${index} among ${digits.count}`);
  }
  const size = digits.rows * digits.columns;
  return {
    label,
    width: digits.columns,
    height: digits.rows,
    data: digits.images.subarray(index * size, (index + 1) * size),
  };
}
