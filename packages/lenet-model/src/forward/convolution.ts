import type { Convolution } from "../architecture.ts";
import type { LayerShape, Shape } from "../shapes.ts";
import type { Tensor } from "../weights.ts";
import { activate } from "./activate.ts";
import type { Step } from "./step.ts";

/** Neighbouring outputs that are summed at once. */
const TILE = 4;

/** A convolution over planes: one plane a map, each row-major. */
export function convolutionStep(shape: LayerShape, kernel: Tensor, bias: Tensor): Step {
  const { size, activation, padding } = shape.layer as Convolution;
  const pad = padding === "same" ? padder(shape, size) : undefined;
  const convolve = shape.output.width < TILE ? convolveNarrow : convolveTiles;
  const work: Work = {
    ...shape.output,
    filters: planarFilters(kernel),
    bias: Float64Array.from(bias.data),
    offsets: offsetsOf(shape, size),
    sourceWidth: shape.output.width + size - 1,
  };
  return (input, output) => {
    convolve(work, pad === undefined ? input : pad(input), output);
    activate(output, activation);
  };
}

interface Work extends Shape {
  /** [map out, map in, row, column]. */
  readonly filters: Float64Array;
  readonly bias: Float64Array;
  /** How far each weight of a filter looks from the first pixel under it. */
  readonly offsets: Int32Array;
  /** Width of a plane of the source. */
  readonly sourceWidth: number;
}

/** Two maps and four columns at once, so that each value that is loaded serves several sums. */
function convolveTiles(work: Work, source: Float64Array, output: Float64Array): void {
  const { maps, height, width, filters, bias, offsets, sourceWidth } = work;
  const taps = offsets.length;
  for (let first = 0; first < maps; first += 2) {
    // The last of an odd number of maps, and the last columns of a row, are reckoned twice.
    const second = Math.min(first + 1, maps - 1);
    for (let y = 0; y < height; y++) {
      for (let column = 0; column < width; column += TILE) {
        const x = Math.min(column, width - TILE);
        const corner = y * sourceWidth + x;
        let a0 = bias[first]!;
        let a1 = a0;
        let a2 = a0;
        let a3 = a0;
        let b0 = bias[second]!;
        let b1 = b0;
        let b2 = b0;
        let b3 = b0;
        for (let tap = 0; tap < taps; tap++) {
          const p = corner + offsets[tap]!;
          const a = filters[first * taps + tap]!;
          const b = filters[second * taps + tap]!;
          const s0 = source[p]!;
          const s1 = source[p + 1]!;
          const s2 = source[p + 2]!;
          const s3 = source[p + 3]!;
          a0 += a * s0;
          a1 += a * s1;
          a2 += a * s2;
          a3 += a * s3;
          b0 += b * s0;
          b1 += b * s1;
          b2 += b * s2;
          b3 += b * s3;
        }
        const at = (first * height + y) * width + x;
        output[at] = a0;
        output[at + 1] = a1;
        output[at + 2] = a2;
        output[at + 3] = a3;
        const below = (second * height + y) * width + x;
        output[below] = b0;
        output[below + 1] = b1;
        output[below + 2] = b2;
        output[below + 3] = b3;
      }
    }
  }
}

/** One output after the other, for planes that are narrower than a tile. */
function convolveNarrow(work: Work, source: Float64Array, output: Float64Array): void {
  const { maps, height, width, filters, bias, offsets, sourceWidth } = work;
  const taps = offsets.length;
  for (let map = 0, at = 0; map < maps; map++) {
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++, at++) {
        let sum = bias[map]!;
        for (let tap = 0; tap < taps; tap++) {
          sum += filters[map * taps + tap]! * source[y * sourceWidth + x + offsets[tap]!]!;
        }
        output[at] = sum;
      }
    }
  }
}

/** In the order of a filter's weights: map in, row, column. */
function offsetsOf({ input, output }: LayerShape, size: number): Int32Array {
  const width = output.width + size - 1;
  const plane = width * (output.height + size - 1);
  return Int32Array.from({ length: input.maps * size * size }, (_, tap) => {
    const map = Math.floor(tap / (size * size));
    const row = Math.floor((tap % (size * size)) / size);
    return map * plane + row * width + (tap % size);
  });
}

/** A kernel [row, column, map in, map out] as [map out, map in, row, column]. */
function planarFilters({ shape, data }: Tensor): Float64Array {
  const [size, , mapsIn, mapsOut] = shape as [number, number, number, number];
  const filters = new Float64Array(data.length);
  let to = 0;
  for (let out = 0; out < mapsOut; out++) {
    for (let map = 0; map < mapsIn; map++) {
      for (let at = 0; at < size * size; at++) {
        filters[to++] = data[(at * mapsIn + map) * mapsOut + out]!;
      }
    }
  }
  return filters;
}

/** Puts zeros round each plane, so that the filter's result keeps the size of its input. */
function padder({ input }: LayerShape, size: number): (planes: Float64Array) => Float64Array {
  // An even filter has one row and column more after its middle than before it, as in tfjs.
  const before = Math.floor((size - 1) / 2);
  const width = input.width + size - 1;
  const plane = width * (input.height + size - 1);
  const padded = new Float64Array(plane * input.maps);
  return (planes) => {
    for (let map = 0, from = 0; map < input.maps; map++) {
      for (let y = 0; y < input.height; y++, from += input.width) {
        const row = planes.subarray(from, from + input.width);
        padded.set(row, map * plane + (y + before) * width + before);
      }
    }
    return padded;
  };
}
