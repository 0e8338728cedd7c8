import type { BorderMode } from "../border.ts";
import type { Size } from "../geometry/size.ts";
import type { Plane } from "../picture.ts";
import { filterStrips } from "../simd/filter-strips.ts";
import { EXTREME } from "../simd/kernels/extreme.generated.ts";
import { extend } from "./extend.ts";
import { LARGER, type Pick } from "./pick.ts";
import type { Margins } from "./window.ts";

/**
 * The smallest (or largest) value in a rectangle, slid over the picture.
 *
 * A window of three times the length is the pick of three windows: the time grows with the
 * logarithm of the sides, and rows and columns go one after the other.
 */
export function rectangleExtreme<Scale extends string>(
  picture: Plane<Scale>,
  margins: Margins,
  pick: Pick,
  border?: BorderMode,
  borderValue?: number,
): Plane<Scale> {
  const { width, height } = picture;
  const window = sizeOf(margins);
  const options = { margins, border, borderValue, results: Uint8Array, room: () => 0 };
  const data = filterStrips(
    EXTREME,
    picture,
    options,
    (kernel: RectangleKernel, { data, stride, rows, result }) => {
      kernel.rectangle(data, stride, rows, width, window.width, window.height, pick, result);
    },
  );
  return { width, height, data: data ?? plainExtreme(picture, margins, pick, border, borderValue) };
}

interface RectangleKernel {
  rectangle(
    data: number,
    stride: number,
    rows: number,
    width: number,
    windowWidth: number,
    windowHeight: number,
    pick: Pick,
    result: number,
  ): void;
}

function sizeOf({ left, right, top, bottom }: Margins): Size {
  return { width: left + 1 + right, height: top + 1 + bottom };
}

function plainExtreme(
  picture: Plane,
  margins: Margins,
  pick: Pick,
  border?: BorderMode,
  borderValue?: number,
): Uint8Array {
  const { width, height } = picture;
  const { data, stride } = extend(picture, margins, border, borderValue);
  const window = sizeOf(margins);
  slide(data, stride * (height + window.height - 1), stride, window.height, pick);
  slide(data, stride * height, 1, window.width, pick);
  const result = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    result.set(data.subarray(y * stride, y * stride + width), y * width);
  }
  return result;
}

/** In place, each value becomes the pick of a window of `length` values, each `step` after the other. */
function slide(values: Uint8Array, count: number, step: number, length: number, pick: Pick): void {
  for (let covered = 1; covered < length; ) {
    const near = Math.min(covered, length - covered) * step;
    const far = Math.min(2 * covered, length - covered) * step;
    for (let i = 0; i < count - far; i++) {
      const a = values[i]!;
      const b = values[i + near]!;
      const c = values[i + far]!;
      values[i] = pick === LARGER ? Math.max(a, b, c) : Math.min(a, b, c);
    }
    covered += far / step;
  }
}
