import type { Plane } from "../picture.ts";
import { checkBlock } from "./check-block.ts";
import { clamped } from "./threshold.ts";

export interface LocalThresholdOptions {
  /** Side of the window around each pixel: odd, from 3. */
  readonly blockSize: number;
  /** Default `binary`. */
  readonly type?: "binary" | "binary-inv";
  /** What pixels become that pass (or not, inverted). Default 255. */
  readonly maxValue?: number;
}

/**
 * Compare every pixel with `mean * (base + perDeviation * deviation) + plus * deviation`, of the mean
 * and the standard deviation of its surroundings. The picture's border is repeated beyond it. The
 * cost does not depend on the window: sums of columns move down the picture, and a sum of them along.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when `blockSize` is not odd and at least 3.
 */
export function localThreshold<Scale extends string>(
  plane: Plane<Scale>,
  { blockSize, type = "binary", maxValue = 255 }: LocalThresholdOptions,
  { base, perDeviation, plus }: { base: number; perDeviation: number; plus: number },
): Plane<Scale> {
  checkBlock(blockSize);
  const { width, height, data } = plane;
  const result = new Uint8Array(data.length);
  const radius = blockSize >> 1;
  const area = blockSize * blockSize;
  const max = clamped(maxValue);
  const [above, below] = type === "binary" ? [max, 0] : [0, max];

  const sums = new Float64Array(width);
  const squares = new Float64Array(width);
  for (let y = -radius; y <= radius; y++) addRow(plane, y, 1, sums, squares);
  for (let y = 0; y < height; y++) {
    if (y > 0) {
      addRow(plane, y + radius, 1, sums, squares);
      addRow(plane, y - radius - 1, -1, sums, squares);
    }
    let sum = 0;
    let square = 0;
    for (let x = -radius; x <= radius; x++) {
      const column = Math.min(Math.max(x, 0), width - 1);
      sum += sums[column]!;
      square += squares[column]!;
    }
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const mean = sum / area;
      const deviation = Math.sqrt(Math.max(0, square / area - mean * mean));
      const level = mean * (base + perDeviation * deviation) + plus * deviation;
      result[i] = data[i]! > level ? above : below;
      const enters = Math.min(x + radius + 1, width - 1);
      const leaves = Math.max(x - radius, 0);
      sum += sums[enters]! - sums[leaves]!;
      square += squares[enters]! - squares[leaves]!;
    }
  }
  return { width, height, data: result };
}

function addRow(
  { width, height, data }: Plane,
  y: number,
  sign: 1 | -1,
  sums: Float64Array,
  squares: Float64Array,
): void {
  const row = Math.min(Math.max(y, 0), height - 1) * width;
  for (let x = 0; x < width; x++) {
    const value = data[row + x]!;
    sums[x]! += sign * value;
    squares[x]! += sign * value * value;
  }
}
