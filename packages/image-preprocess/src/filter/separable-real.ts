import type { BorderMode } from "../border.ts";
import type { Plane } from "../picture.ts";
import { filterStrips } from "../simd/filter-strips.ts";
import { REAL } from "../simd/kernels/real.generated.ts";
import { arrayOf, type Depth, type PlaneOf } from "./depth.ts";
import { plainSeparable, type RealKernel } from "./plain-separable.ts";
import type { Margins } from "./window.ts";

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
  return plainSeparable<D, Scale>(picture, kernel, margins, border, depth);
}

interface SeparableKernel {
  /** The parameters of assembly/real.ts. */
  separable(...parameters: number[]): void;
}
