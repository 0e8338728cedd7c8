import type { BorderMode } from "../border.ts";
import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import { filterStrips, type StripOptions } from "../simd/filter-strips.ts";
import { SEPARABLE } from "../simd/kernels.generated.ts";
import { correlateColumns } from "./correlate-columns.ts";
import type { Values } from "./depth.ts";
import { type Extended, extend } from "./extend.ts";
import { marginsOf } from "./window.ts";

/** A row and a column of whole numbers: a kernel is the product of both. */
export interface IntegerKernel {
  /** No sum of the products of its weights, the column's and 255 may leave 32 bits. */
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** How results are kept. */
interface IntegerOptions<Result extends Values> {
  readonly border: BorderMode | undefined;
  /** They must fit. */
  readonly results: StripOptions<Result>["results"];
  /** Bits to take from each, rounding halves up. */
  readonly shift?: number;
}

/** Correlate with a column of whole numbers and then with a row of them. */
export function separableInteger<Result extends Values>(
  picture: Plane,
  kernel: IntegerKernel,
  { border, results, shift = 0 }: IntegerOptions<Result>,
): Result {
  const quick = integerStrips(picture, [kernel], { border, results, shift });
  if (quick) return quick;
  const margins = marginsOf({ width: kernel.x.length, height: kernel.y.length });
  const target = new results(picture.width * picture.height);
  plainSeparable(extend(picture, margins, border), picture, kernel, target, shift);
  return target;
}

/**
 * The sum of what several kernels of one size give.
 *
 * @returns Nothing where there are no SIMD kernels.
 */
export function integerStrips<Result extends Values>(
  picture: Plane,
  terms: readonly [IntegerKernel, ...IntegerKernel[]],
  { border, results, shift = 0 }: IntegerOptions<Result>,
): Result | undefined {
  const { width } = picture;
  const across = terms[0].x.length;
  // Columns are summed two rows at a time.
  const down = (terms[0].y.length + 1) & ~1;
  const margins = marginsOf({ width: across, height: terms[0].y.length });
  const half = halfOf(shift);
  const kind = Math.log2(results.BYTES_PER_ELEMENT);
  const room = (stride: number) => terms.length * (4 * across + 2 * down + 4 * stride) + 64;
  return filterStrips(
    SEPARABLE,
    picture,
    { margins, border, results, room },
    (kernel: SeparableKernel, { memory, data, stride, rows, result, room }) => {
      const columns = room + 4 * across * terms.length;
      const sums = columns + 2 * down * terms.length;
      memory.shorts.fill(0, columns >> 1, sums >> 1);
      terms.forEach(({ x, y }, i) => {
        memory.words.set(x, (room >> 2) + i * across);
        memory.shorts.set(y, (columns >> 1) + i * down);
      });
      kernel.separable(
        ...[data, stride, rows, width, room, across, columns, down, terms.length],
        ...[half, shift, sums, result, kind],
      );
    },
  );
}

interface SeparableKernel {
  /** The parameters of assembly/separable.ts. */
  separable(...parameters: number[]): void;
}

function halfOf(shift: number): number {
  return shift > 0 ? 1 << (shift - 1) : 0;
}

/**
 * {@link separableInteger} of a picture with its border, in plain JavaScript.
 *
 * @param target - Where the results go; they must fit.
 */
export function plainSeparable(
  { data, stride }: Extended,
  { width, height }: Size,
  { x: kernelX, y: kernelY }: IntegerKernel,
  target: Values | Int32Array,
  shift = 0,
): void {
  const half = halfOf(shift);
  const sums = new Int32Array(width + kernelX.length - 1);
  for (let y = 0; y < height; y++) {
    correlateColumns(data, stride, y * stride, kernelY, sums);
    for (let x = 0; x < width; x++) {
      let sum = half;
      for (let j = 0; j < kernelX.length; j++) sum += kernelX[j]! * sums[x + j]!;
      target[y * width + x] = sum >> shift;
    }
  }
}
