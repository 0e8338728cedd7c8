import { type BorderMode, borderIndices } from "../border.ts";
import type { Margins } from "../filter/window.ts";
import { checkNotEmpty } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import { type ExtendKernel, layRows } from "./extend-kernel.ts";
import { type KernelMemory, kernelOf, openKernel } from "./kernel-memory.ts";
import { EXTEND } from "./kernels/extend.generated.ts";

/** Some rows of a picture with its border around them, in the kernels' memory. */
export interface Strip {
  readonly memory: KernelMemory;
  /** Address of the first row, border included. */
  readonly data: number;
  /** From one row to the next: a multiple of 16. */
  readonly stride: number;
  /** Rows that result. */
  readonly rows: number;
  /** Where they go, one behind the other. */
  readonly result: number;
  /** The room that was asked for. */
  readonly room: number;
}

/** Results in the order of pixels. */
type Results = Uint8Array | Int16Array | Float32Array;

/** Makes an array of results, or looks at them where they are. */
export interface ArrayOf<Result extends Results> {
  new (length: number): Result;
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): Result;
  readonly BYTES_PER_ELEMENT: number;
}

/** What a filter needs of a strip. */
export interface StripOptions<Result extends Results> {
  readonly margins: Margins;
  readonly border: BorderMode | undefined;
  /** What a `constant` border holds; 0 when left out. */
  readonly borderValue?: number | undefined;
  /** What results are kept in. */
  readonly results: ArrayOf<Result>;
  /** Bytes of room to work in, for so many bytes of rows. */
  readonly room: (stride: number, rows: number) => number;
}

/** About so many bytes are worked on at once: what the processor's second cache holds. */
const AT_ONCE = 0x8_0000;

/**
 * A filter's results, computed a few rows at a time: the picture is only copied through a small
 * piece of memory, which stays in the cache.
 *
 * @param binary - The filter's kernel.
 * @param filter - Turns a strip into results.
 * @returns Nothing where there are no kernels.
 * @throws {ImageError} `EMPTY_IMAGE` for a picture without pixels.
 */
export function filterStrips<Kernel, Result extends Results>(
  binary: string,
  picture: Plane,
  { margins, border = "reflect-101", borderValue = 0, results, room }: StripOptions<Result>,
  filter: (kernel: Kernel, strip: Strip) => void,
): Result | undefined {
  checkNotEmpty(picture);
  const { width, height } = picture;
  const { left, top, right, bottom } = margins;
  const stride = (left + width + right + 15) & ~15;
  const each = results.BYTES_PER_ELEMENT;
  const atOnce = Math.max(16, Math.floor(AT_ONCE / (stride * (2 + each))));
  const most = Math.min(height, atOnce);
  const open = openKernel<Kernel>(binary, [
    borderIndices(width, left, right, border),
    width * (most + top + bottom),
    // One row more than there are: some filters read two at a time.
    stride * (most + top + bottom + 1),
    each * width * most,
    room(stride, most + top + bottom),
  ]);
  if (!open) return undefined;
  const { kernel, memory } = open;
  const [columns, rowsAt, data, result, roomAt] = open.at;
  const { extend } = kernelOf<ExtendKernel>(EXTEND);

  let whole: Result | undefined;
  for (let y = 0; y < height; y += most) {
    const rows = Math.min(most, height - y);
    const span = top + rows + bottom;
    layRows(picture, y - top, span, border, borderValue, memory.bytes, rowsAt);
    extend(rowsAt, width, width, span, data, stride, left, right, columns, borderValue);
    filter(kernel, { memory, data, stride, rows, result, room: roomAt });
    const made = new results(memory.bytes.buffer, result, width * rows);
    if (most === height) return made.slice() as Result;
    whole ??= new results(width * height);
    whole.set(made, y * width);
  }
  return whole;
}
