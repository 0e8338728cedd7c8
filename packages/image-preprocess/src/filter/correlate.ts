import type { BorderMode } from "../border.ts";
import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import { filterStrips } from "../simd/filter-strips.ts";
import { CORRELATE } from "../simd/kernels/correlate.generated.ts";
import { arrayOf, type Depth, type PlaneOf, planeOf, writeRow } from "./depth.ts";
import { extend } from "./extend.ts";
import type { Margins } from "./window.ts";

export interface Correlation {
  /** Of the window, row by row. */
  readonly weights: readonly number[];
  readonly window: Size;
  readonly margins: Margins;
  readonly border: BorderMode | undefined;
  /** Added to each result. */
  readonly delta: number;
}

/** Weighted sums of windows in single precision, as OpenCV's, rounded and clamped to what the depth holds. */
export function correlate<D extends Depth, Scale extends string>(
  picture: Plane<Scale>,
  { weights, window, margins, border, delta }: Correlation,
  depth: D,
): PlaneOf<D, Scale> {
  const { width, height } = picture;
  const results = arrayOf(depth);
  const kind = Math.log2(results.BYTES_PER_ELEMENT);
  const room = (stride: number, rows: number) => 4 * (weights.length + stride * rows) + 128;
  const data = filterStrips(
    CORRELATE,
    picture,
    { margins, border, results, room },
    (kernel: CorrelateKernel, { memory, data, stride, rows, result, room }) => {
      memory.floats.set(weights, room >> 2);
      const floats = room + 4 * weights.length;
      kernel.correlate(
        ...[data, stride, rows, width, room, window.width, window.height],
        ...[delta, floats, result, kind],
      );
    },
  );
  if (data) return { width, height, data } as unknown as PlaneOf<D, Scale>;
  const extended = extend(picture, margins, border);
  const plane = planeOf<D, Scale>(picture, depth);
  const singles = Float32Array.from(weights);
  const row = new Float64Array(width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = Math.fround(delta);
      for (let k = 0; k < singles.length; k++) {
        const from = (y + Math.floor(k / window.width)) * extended.stride + x + (k % window.width);
        sum = Math.fround(sum + Math.fround(singles[k]! * extended.data[from]!));
      }
      row[x] = sum;
    }
    writeRow(plane.data, y * width, row);
  }
  return plane;
}

interface CorrelateKernel {
  /** The parameters of assembly/correlate.ts. */
  correlate(...parameters: number[]): void;
}
