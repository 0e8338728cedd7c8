import type { BorderMode } from "../border.ts";
import type { Plane } from "../picture.ts";
import { filterStrips } from "../simd/filter-strips.ts";
import { REAL } from "../simd/kernels.generated.ts";
import { correlateColumns } from "./correlate-columns.ts";
import { arrayOf, clampedRows, type Depth, type PlaneOf, planeOf } from "./depth.ts";
import { extend } from "./extend.ts";
import type { Margins } from "./window.ts";

/** A row and a column of weights, and what is added to each result. */
export interface RealKernel {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly delta: number;
}

/**
 * Correlate with a column of real numbers and then with a row of them: the real twin of
 * `separableInteger`. Results are rounded and clamped to what the depth holds.
 */
export function separableReal<D extends Depth, Scale extends string>(
  picture: Plane<Scale>,
  kernel: RealKernel,
  margins: Margins,
  border: BorderMode | undefined,
  depth: D,
): PlaneOf<D, Scale> {
  const { width, height } = picture;
  const { x, y, delta } = kernel;
  const results = arrayOf(depth);
  const kind = Math.log2(results.BYTES_PER_ELEMENT);
  const room = (stride: number) => 8 * (x.length + y.length + stride + 16);
  const data = filterStrips(
    REAL,
    picture,
    { margins, border, results, room },
    (quick: SeparableKernel, { memory, data, stride, rows, result, room }) => {
      const column = room + 8 * x.length;
      const sums = column + 8 * y.length;
      memory.doubles.set(x, room >> 3);
      memory.doubles.set(y, column >> 3);
      quick.separable(
        ...[data, stride, rows, width, room, x.length, column, y.length],
        ...[delta, sums, result, kind],
      );
    },
  );
  if (data) return { width, height, data } as unknown as PlaneOf<D, Scale>;
  return plainReal(picture, kernel, margins, border, depth);
}

interface SeparableKernel {
  /** The parameters of assembly/real.ts. */
  separable(...parameters: number[]): void;
}

function plainReal<D extends Depth, Scale extends string>(
  picture: Plane<Scale>,
  { x: kernelX, y: kernelY, delta }: RealKernel,
  margins: Margins,
  border: BorderMode | undefined,
  depth: D,
): PlaneOf<D, Scale> {
  const { width, height } = picture;
  const { data, stride } = extend(picture, margins, border);
  const result = planeOf<D, Scale>(picture, depth);
  const { target, start, finish } = clampedRows(result.data, width);
  const sums = new Float64Array(width + kernelX.length - 1);
  for (let y = 0; y < height; y++) {
    correlateColumns(data, stride, y * stride, kernelY, sums);
    for (let x = 0, to = start(y); x < width; x++, to++) {
      let sum = delta;
      for (let j = 0; j < kernelX.length; j++) sum += kernelX[j]! * sums[x + j]!;
      target[to] = sum;
    }
    finish(y);
  }
  return result;
}
