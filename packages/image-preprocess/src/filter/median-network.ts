import type { BorderMode } from "../border.ts";
import type { Plane } from "../picture.ts";
import { filterStrips } from "../simd/filter-strips.ts";
import { MEDIAN } from "../simd/kernels/median.generated.ts";
import type { Margins } from "./window.ts";

/** The largest window for which a network is faster than histograms. */
export const MOST_SORTED = 7;

/**
 * Medians by a sorting network, 16 of them at once.
 *
 * @returns Nothing where there are no SIMD kernels.
 */
export function networkMedian(
  picture: Plane,
  side: number,
  margins: Margins,
  border: BorderMode,
): Uint8Array | undefined {
  const exchanges = exchangesFor(side);
  const values = 4 * exchanges.length;
  const room = () => values + 16 * side * side;
  return filterStrips(
    MEDIAN,
    picture,
    { margins, border, results: Uint8Array, room },
    (kernel: MedianKernel, { memory, data, stride, rows, result, room }) => {
      memory.words.set(exchanges, room >> 2);
      const end = room + values;
      const { width } = picture;
      kernel.median(...[data, stride, rows, width, side, room, end, end, result]);
    },
  );
}

interface MedianKernel {
  /** The parameters of assembly/median.ts. */
  median(...parameters: number[]): void;
}

const networks = new Map<number, Int32Array>();

function exchangesFor(side: number): Int32Array {
  let network = networks.get(side);
  if (!network) networks.set(side, (network = medianNetwork(side * side)));
  return network;
}

/**
 * The exchanges that bring the median of `count` values to the middle, 16 bytes a place: of Batcher's
 * odd-even merge sort (1968), those that the middle depends on.
 */
function medianNetwork(count: number): Int32Array {
  const needed = new Set([count >> 1]);
  const exchanges: number[] = [];
  for (const [low, high] of mergeSort(count).reverse()) {
    if (!needed.has(low) && !needed.has(high)) continue;
    needed.add(low).add(high);
    exchanges.unshift(16 * low, 16 * high);
  }
  return Int32Array.from(exchanges);
}

function mergeSort(count: number): [low: number, high: number][] {
  const exchanges: [number, number][] = [];
  for (let size = 1; size < count; size *= 2) {
    for (let step = size; step >= 1; step /= 2) {
      for (let j = step % size; j + step < count; j += 2 * step) {
        for (let i = j; i < Math.min(j + step, count - step); i++) {
          const isOneMerge = Math.floor(i / (2 * size)) === Math.floor((i + step) / (2 * size));
          if (isOneMerge) exchanges.push([i, i + step]);
        }
      }
    }
  }
  return exchanges;
}
