import { openKernel } from "./kernel-memory.ts";
import { binary } from "./pointwise.generated.ts";

/** Operations on each byte by itself: assembly/pointwise.ts. All change the bytes at `data`. */
export interface PointwiseKernel {
  threshold(
    data: number,
    end: number,
    least: number,
    above: number,
    aboveKept: number,
    below: number,
    belowKept: number,
  ): void;
  invert(data: number, end: number): void;
  subtract(data: number, end: number, other: number): void;
  and(data: number, end: number, other: number): void;
  compare(
    data: number,
    end: number,
    other: number,
    least: number,
    above: number,
    below: number,
  ): void;
}

/** So many bytes are copied through the kernels' memory at once. */
const PIECE = 1 << 18;
const START = 64;

/**
 * New bytes, each made of the one at its place in `data`, and of that in `other`.
 *
 * @returns Nothing where there are no kernels.
 */
export function mapBytes(
  data: Uint8Array,
  other: Uint8Array | undefined,
  change: (kernel: PointwiseKernel, data: number, end: number, other: number) => void,
): Uint8Array | undefined {
  const { length } = data;
  const most = Math.min(PIECE, length) + 64;
  const open = openKernel<PointwiseKernel>(binary, START + (other ? 2 : 1) * most);
  if (!open) return undefined;
  const { kernel, memory } = open;
  const { bytes } = memory;
  const beside = START + ((Math.min(PIECE, length) + 63) & ~63);
  let whole: Uint8Array | undefined;
  for (let at = 0; at < length; at += PIECE) {
    const end = Math.min(length, at + PIECE);
    const isAll = length <= PIECE;
    bytes.set(isAll ? data : data.subarray(at, end), START);
    if (other) bytes.set(isAll ? other : other.subarray(at, end), beside);
    change(kernel, START, START + end - at, beside);
    if (isAll) return bytes.slice(START, START + length);
    whole ??= new Uint8Array(length);
    whole.set(bytes.subarray(START, START + end - at), at);
  }
  return whole ?? new Uint8Array(0);
}
