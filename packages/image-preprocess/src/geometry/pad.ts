import { type BorderMode, borderIndices } from "../border.ts";
import { ImageError } from "../errors.ts";
import { extend } from "../filter/extend.ts";
import type { Margins } from "../filter/window.ts";
import type { Plane } from "../picture.ts";
import { type ExtendKernel, layRows } from "../simd/extend-kernel.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { EXTEND } from "../simd/kernels/extend.generated.ts";
import { checkNotEmpty } from "./size.ts";

export interface PadOptions {
  /** Pixels to add on each side. */
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left?: number;
  readonly border?: BorderMode;
  /** What a `constant` border is made of, 0 to 255. */
  readonly borderValue?: number;
}

/**
 * A picture with pixels added around it: OpenCV's `copyMakeBorder`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` for margins that aren't whole numbers from 0,
 * `EMPTY_IMAGE` for a picture without pixels.
 */
export function pad<Scale extends string>(
  picture: Plane<Scale>,
  { top = 0, right = 0, bottom = 0, left = 0, border = "constant", borderValue = 0 }: PadOptions,
): Plane<Scale> {
  checkNotEmpty(picture);
  for (const margin of [top, right, bottom, left]) {
    if (Number.isInteger(margin) && margin >= 0) continue;
    throw new ImageError("INVALID_ARGUMENT", `can't add ${margin} pixels to a side`);
  }
  const margins = { top, right, bottom, left };
  const width = left + picture.width + right;
  const height = top + picture.height + bottom;
  const data =
    (width * height <= AT_ONCE && padAtOnce(picture, margins, border, borderValue)) ||
    extend(picture, margins, border, borderValue, 0).data;
  return { width, height, data };
}

/** Larger pictures have rows that are worth a call for each. */
const AT_ONCE = 0x4_0000;

function padAtOnce(
  picture: Plane,
  { top, right, bottom, left }: Margins,
  border: BorderMode,
  borderValue: number,
): Uint8Array | undefined {
  const width = left + picture.width + right;
  const height = top + picture.height + bottom;
  const added = borderIndices(picture.width, left, right, border);
  const parts = [added, picture.width * height, width * height];
  const open = openKernel<ExtendKernel>(EXTEND, parts);
  if (!open) return undefined;
  const { kernel, memory } = open;
  const [columns, from, to] = open.at;
  layRows(picture, -top, height, border, borderValue, memory.bytes, from);
  kernel.extend(
    ...([from, picture.width, picture.width, height] as const),
    ...([to, width, left, right, columns, borderValue] as const),
  );
  return memory.bytes.slice(to, to + width * height);
}
