import { type KernelMemory, openKernel } from "./kernel-memory.ts";

/** Some pixels in the kernels' memory. */
export interface Piece {
  readonly memory: KernelMemory;
  /** Pixels. */
  readonly count: number;
  /** Addresses of what is read, each a multiple of 64. */
  readonly from: readonly number[];
  /** Addresses of what is written, each a multiple of 64. */
  readonly to: readonly number[];
  /** Address of the room that was asked for. */
  readonly room: number;
}

export interface MapOptions {
  readonly pixels: number;
  /** Each with as many bytes for every pixel. */
  readonly sources: readonly (Uint8Array | Uint8ClampedArray)[];
  /** How many bytes of each result a pixel has. */
  readonly results: readonly number[];
  /** Whether the only result is written over the first source. */
  readonly inPlace?: boolean;
  /** Bytes of room to work in, 0 when left out. */
  readonly room?: number;
}

/** So many pixels are copied through the kernels' memory at once, at most. */
export const AT_ONCE: number = 0x1_0000;

/**
 * New bytes, made of the pixels at the same place.
 *
 * @returns Nothing where there are no kernels.
 */
export function mapPixels<Kernel>(
  binary: string,
  { pixels, sources, results, inPlace = false, room = 0 }: MapOptions,
  map: (kernel: Kernel, piece: Piece) => void,
): Uint8Array[] | undefined {
  const atOnce = Math.min(pixels, AT_ONCE);
  const widths = sources.map(({ length }) => (pixels > 0 ? length / pixels : 0));
  const bytesOf = (width: number) => width * atOnce;
  const parts = [room, ...widths.map(bytesOf), ...(inPlace ? [] : results.map(bytesOf))];
  const open = openKernel<Kernel>(binary, parts);
  if (!open) return undefined;
  const { kernel, memory, at } = open;
  const { bytes } = memory;
  const from = at.slice(1, 1 + sources.length);
  const to = at.slice(inPlace ? 1 : 1 + sources.length);
  const isWhole = atOnce === pixels;
  const whole = results.map((width) => new Uint8Array(isWhole ? 0 : width * pixels));
  for (let first = 0; first < pixels; first += atOnce) {
    const count = Math.min(atOnce, pixels - first);
    sources.forEach((source, i) => {
      const width = widths[i]!;
      bytes.set(source.subarray(first * width, (first + count) * width), from[i]);
    });
    map(kernel, { memory, count, from, to, room: at[0]! });
    results.forEach((width, i) => {
      const end = to[i]! + width * count;
      if (isWhole) whole[i] = bytes.slice(to[i], end);
      else whole[i]!.set(bytes.subarray(to[i], end), first * width);
    });
  }
  return whole;
}
