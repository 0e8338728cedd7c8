import type { BorderMode } from "../border.ts";
import type { Plane } from "../picture.ts";
import { type Depth, type PlaneOf, planeOf, writeRow } from "./depth.ts";
import { extend } from "./extend.ts";
import type { Margins } from "./window.ts";

/** A row and a column of weights, and what is added to each result. */
export interface RealKernel {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly delta: number;
}

/** Correlate with a column and then with a row of real numbers, in plain JavaScript. */
export function plainSeparable<D extends Depth, Scale extends string>(
  picture: Plane<Scale>,
  { x: kernelX, y: kernelY, delta }: RealKernel,
  margins: Margins,
  border: BorderMode | undefined,
  depth: D,
): PlaneOf<D, Scale> {
  const { width, height } = picture;
  const { data, stride } = extend(picture, margins, border);
  const result = planeOf<D, Scale>(picture, depth);
  const sums = new Float64Array(stride);
  const row = new Float64Array(width);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < stride; x++) {
      sums[x] = 0;
      for (let j = 0; j < kernelY.length; j++)
        sums[x]! += kernelY[j]! * data[(y + j) * stride + x]!;
    }
    for (let x = 0; x < width; x++) {
      row[x] = delta;
      for (let j = 0; j < kernelX.length; j++) row[x]! += kernelX[j]! * sums[x + j]!;
    }
    writeRow(result.data, y * width, row);
  }
  return result;
}
