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
  let end = 64 + room;
  const lay = (width: number) => {
    const at = (end + 63) & ~63;
    end = at + width * atOnce + 64;
    return at;
  };
  const from = widths.map(lay);
  const to = inPlace ? from.slice(0, 1) : results.map(lay);
  const open = openKernel<Kernel>(binary, end);
  if (!open) return undefined;
  const { kernel, memory } = open;
  const { bytes } = memory;
  const whole: Uint8Array[] = [];
  for (let at = 0; at < pixels; at += atOnce) {
    const count = Math.min(atOnce, pixels - at);
    sources.forEach((source, i) => {
      const width = widths[i]!;
      const part = count === pixels ? source : source.subarray(at * width, (at + count) * width);
      bytes.set(part, from[i]!);
    });
    map(kernel, { memory, count, from, to, room: 64 });
    results.forEach((width, i) => {
      const start = to[i]!;
      if (count === pixels) whole.push(bytes.slice(start, start + width * count));
      else {
        if (at === 0) whole.push(new Uint8Array(pixels * width));
        whole[i]!.set(bytes.subarray(start, start + width * count), at * width);
      }
    });
  }
  return pixels > 0 ? whole : results.map(() => new Uint8Array(0));
}
