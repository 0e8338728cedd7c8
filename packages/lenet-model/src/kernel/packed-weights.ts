import type { Tensor } from "../weights.ts";
import type { Connected } from "./fused-layers.ts";
import { addressOf, type Planes, roundUp } from "./planes.ts";

/** Offsets of the pixels under a filter, in the order of its weights: row, column, map. */
export function tapsOf(planes: Planes, size: number): Uint32Array {
  const { maps } = planes.shape;
  const taps = new Uint32Array(size * size * maps);
  let at = 0;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      for (let map = 0; map < maps; map++) {
        taps[at++] = y * planes.row + map * planes.map + x * planes.cell;
      }
    }
  }
  return taps;
}

/** The weights of a convolution as [pair of filters, tap, 2], an odd last filter beside zeros. */
export function packFilters({ shape, data }: Tensor): Float32Array {
  const filters = shape.at(-1)!;
  const taps = data.length / filters;
  const packed = new Float32Array(roundUp(filters, 2) * taps);
  for (let filter = 0; filter < filters; filter++) {
    const pair = (filter >> 1) * taps;
    for (let tap = 0; tap < taps; tap++) {
      packed[(pair + tap) * 2 + (filter & 1)] = data[tap * filters + filter]!;
    }
  }
  return packed;
}

/** The number of cells that a layer of units reads: all from the first to the last, and up to 3 more. */
export function cellsRead({ map, cell, shape }: Planes): number {
  return roundUp((map * shape.maps) / cell, 4);
}

/** The weights of a layer of units as [block of four units, cell, 4], zero where no pixel is. */
export function packUnits(
  { input, output, pixelOf }: Connected,
  kernel: Tensor,
  planes: Planes,
): Float32Array {
  const units = output.maps;
  const cells = cellsRead(planes);
  const packed = new Float32Array(roundUp(units, 4) * cells);
  for (let y = 0; y < input.height; y++) {
    for (let x = 0; x < input.width; x++) {
      for (let map = 0; map < input.maps; map++) {
        const cell = (addressOf(planes, y, x, map) - planes.address) / planes.cell;
        const from = (pixelOf(y, x) * input.maps + map) * units;
        for (let unit = 0; unit < units; unit++) {
          packed[((unit >> 2) * cells + cell) * 4 + (unit & 3)] = kernel.data[from + unit]!;
        }
      }
    }
  }
  return packed;
}

/** Biases, filled up with zeros to a number that the kernel reads at once. */
export function packBiases(bias: Tensor, step: number): Float32Array {
  const packed = new Float32Array(roundUp(bias.data.length, step));
  packed.set(bias.data);
  return packed;
}
