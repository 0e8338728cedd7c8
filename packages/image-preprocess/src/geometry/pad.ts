import { type BorderMode, borderIndices, OUTSIDE } from "../border.ts";
import { ImageError } from "../errors.ts";
import type { Margins } from "../filter/window.ts";
import type { Plane } from "../picture.ts";
import { type ExtendKernel, layColumns, layRows } from "../simd/extend-kernel.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { EXTEND } from "../simd/kernels.generated.ts";
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
    padByRows(picture, margins, border, borderValue);
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
  const rows = 128 + 4 * (left + right);
  const result = (rows + picture.width * height + 127) & ~63;
  const open = openKernel<ExtendKernel>(EXTEND, result + width * height);
  if (!open) return undefined;
  const { bytes, words } = open.memory;
  layColumns(picture.width, left, right, border, words, 64);
  layRows(picture, -top, height, border, borderValue, bytes, rows);
  open.kernel.extend(
    ...([rows, picture.width, picture.width, height] as const),
    ...([result, width, left, right, 64, borderValue] as const),
  );
  return bytes.slice(result, result + width * height);
}

function padByRows(
  picture: Plane,
  { top, right, bottom, left }: Margins,
  border: BorderMode,
  borderValue: number,
): Uint8Array {
  const columns = borderIndices(picture.width, left, right, border);
  const rows = borderIndices(picture.height, top, bottom, border);
  const width = columns.length;
  const data = new Uint8Array(width * rows.length);
  if (border === "constant" && borderValue !== 0) data.fill(borderValue);
  for (let y = 0; y < rows.length; y++) {
    const row = rows[y]!;
    if (row === OUTSIDE) continue;
    const from = row * picture.width;
    const to = y * width;
    data.set(picture.data.subarray(from, from + picture.width), to + left);
    if (border === "constant") continue;
    for (let x = 0; x < left; x++) data[to + x] = picture.data[from + columns[x]!]!;
    for (let x = width - right; x < width; x++) data[to + x] = picture.data[from + columns[x]!]!;
  }
  return data;
}
