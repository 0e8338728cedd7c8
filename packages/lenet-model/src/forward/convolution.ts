import type { Convolution } from "../architecture.ts";
import type { LayerShape } from "../shapes.ts";
import type { Tensor } from "../weights.ts";
import { activate } from "./activate.ts";
import type { Step } from "./step.ts";

/** A convolution over planes: one plane a map, each row-major. */
export function convolutionStep(shape: LayerShape, kernel: Tensor, bias: Tensor): Step {
  const { size, activation, padding } = shape.layer as Convolution;
  const { height, width, maps } = shape.output;
  const filters = planarFilters(kernel);
  const pad = padding === "same" ? padder(shape, size) : undefined;
  const sourceWidth = width + size - 1;
  const sourcePlane = sourceWidth * (height + size - 1);
  const filterLength = shape.input.maps * size * size;

  return (input, output) => {
    const source = pad === undefined ? input : pad(input);
    for (let map = 0, at = 0; map < maps; map++) {
      const start = bias.data[map]!;
      const filter = filters.subarray(map * filterLength, (map + 1) * filterLength);
      for (let y = 0; y < height; y++) {
        const row = y * sourceWidth;
        let x = 0;
        for (; x + 4 <= width; x += 4, at += 4) {
          let a = start;
          let b = start;
          let c = start;
          let d = start;
          for (let q = 0, plane = row + x; q < filterLength; plane += sourcePlane) {
            for (let ky = 0, line = plane; ky < size; ky++, line += sourceWidth) {
              for (let p = line; p < line + size; p++, q++) {
                const weight = filter[q]!;
                a += weight * source[p]!;
                b += weight * source[p + 1]!;
                c += weight * source[p + 2]!;
                d += weight * source[p + 3]!;
              }
            }
          }
          output[at] = a;
          output[at + 1] = b;
          output[at + 2] = c;
          output[at + 3] = d;
        }
        for (; x < width; x++, at++) {
          let sum = start;
          for (let q = 0, plane = row + x; q < filterLength; plane += sourcePlane) {
            for (let ky = 0, line = plane; ky < size; ky++, line += sourceWidth) {
              for (let p = line; p < line + size; p++, q++) sum += filter[q]! * source[p]!;
            }
          }
          output[at] = sum;
        }
      }
    }
    activate(output, activation);
  };
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
