import type { BorderMode } from "../border.ts";
import type { Plane } from "../picture.ts";
import { filterStrips } from "../simd/filter-strips.ts";
import { SEPARABLE } from "../simd/kernels/separable.generated.ts";
import { arrayOf, type Depth, type PlaneOf } from "./depth.ts";
import { plainSeparable } from "./plain-separable.ts";
import { marginsOf } from "./window.ts";

/** A row and a column of whole numbers: a kernel is the product of both. */
export interface IntegerKernel {
  /** No sum of the products of its weights, the column's and 255 may leave 32 bits. */
  readonly x: Int32Array;
  readonly y: Int32Array;
}

/** How results are kept. */
interface IntegerOptions<D extends Depth> {
  readonly border: BorderMode | undefined;
  /** They must fit. */
  readonly depth: D;
  /** Bits to take from each, rounding halves up. */
  readonly shift?: number;
}

/** Correlate with a column of whole numbers and then with a row of them. */
export function separableInteger<D extends Depth, Scale extends string>(
  picture: Plane<Scale>,
  { x, y }: IntegerKernel,
  { border, depth, shift = 0 }: IntegerOptions<D>,
): PlaneOf<D, Scale> {
  const { width, height } = picture;
  const margins = marginsOf({ width: x.length, height: y.length });
  // Columns are summed two rows at a time.
  const down = (y.length + 1) & ~1;
  const half = (1 << shift) >> 1;
  const results = arrayOf(depth);
  const kind = Math.log2(results.BYTES_PER_ELEMENT);
  const room = (stride: number) => 4 * (x.length + down + stride) + 64;
  const data = filterStrips(
    SEPARABLE,
    picture,
    { margins, border, results, room },
    (kernel: SeparableKernel, { memory, data, stride, rows, result, room }) => {
      const columns = room + 4 * x.length;
      const sums = columns + 2 * down;
      memory.words.set(x, room >> 2);
      memory.shorts[(sums >> 1) - 1] = 0;
      memory.shorts.set(y, columns >> 1);
      kernel.separable(
        ...[data, stride, rows, width, room, x.length, columns, down],
        ...[half, shift, sums, result, kind],
      );
    },
  );
  if (data) return { width, height, data } as unknown as PlaneOf<D, Scale>;
  const unit = 2 ** -shift;
  // Doubles hold all sums exactly, and a quarter of their unit makes halves go up.
  const real = { x: Float64Array.from(x, (weight) => weight * unit), y: Float64Array.from(y) };
  const delta = shift > 0 ? unit / 4 : 0;
  return plainSeparable<D, Scale>(picture, { ...real, delta }, margins, border, depth);
}

interface SeparableKernel {
  /** The parameters of assembly/separable.ts. */
  separable(...parameters: number[]): void;
}
