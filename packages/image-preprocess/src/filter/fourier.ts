import { join2, join4, split2, split4 } from "./fourier-steps.ts";

/**
 * Two-dimensional Fourier transforms of squares, in place, for convolution: the frequencies come
 * out in an order of their own, the same for every square of a side, which `inverse` undoes.
 *
 * Radix 4, after one step of radix 2 where needed (Cooley and Tukey 1965), decimated in frequency on
 * the way there and in time on the way back, so that nothing needs to be put in order. Each step
 * combines whole rows, for all columns at once; transposed, the same steps do the rows.
 */
export interface Square {
  /** A power of 2. */
  readonly side: number;
  /** Row-major, `side * side` long. */
  readonly re: Float64Array;
  readonly im: Float64Array;
}

/** A square of zeros. */
export function square(side: number): Square {
  return { side, re: new Float64Array(side * side), im: new Float64Array(side * side) };
}

export function forward(values: Square): void {
  forwardColumns(values);
  transpose(values);
  forwardColumns(values);
}

/** Back from what {@link forward} gave, `side * side` times as large. */
export function inverse(values: Square): void {
  inverseColumns(values);
  transpose(values);
  inverseColumns(values);
}

function forwardColumns({ side, re, im }: Square): void {
  let block = side;
  if (isOddPower(side)) {
    const half = side >> 1;
    for (let row = 0; row < half; row++) {
      split2(re, im, row * side, half * side, side, (-2 * Math.PI * row) / side);
    }
    block = half;
  }
  for (; block > 1; block >>= 2) {
    const quarter = block >> 2;
    for (let j = 0; j < quarter; j++) {
      const angle = (-2 * Math.PI * j) / block;
      for (let row = j; row < side; row += block) {
        split4(re, im, row * side, quarter * side, side, angle);
      }
    }
  }
}

function inverseColumns({ side, re, im }: Square): void {
  const whole = isOddPower(side) ? side >> 1 : side;
  for (let block = 4; block <= whole; block <<= 2) {
    const quarter = block >> 2;
    for (let j = 0; j < quarter; j++) {
      const angle = (2 * Math.PI * j) / block;
      for (let row = j; row < side; row += block) {
        join4(re, im, row * side, quarter * side, side, angle);
      }
    }
  }
  for (let row = 0; whole < side && row < whole; row++) {
    join2(re, im, row * side, whole * side, side, (2 * Math.PI * row) / side);
  }
}

/** Whether a power of 2 is none of 4. */
function isOddPower(side: number): boolean {
  return Math.log2(side) % 2 === 1;
}

function transpose({ side, re, im }: Square): void {
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < y; x++) {
      const here = y * side + x;
      const there = x * side + y;
      [re[here], re[there]] = [re[there]!, re[here]!];
      [im[here], im[there]] = [im[there]!, im[here]!];
    }
  }
}
