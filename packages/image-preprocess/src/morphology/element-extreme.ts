import type { BorderMode } from "../border.ts";
import { extend } from "../filter/extend.ts";
import { LARGER, type Pick } from "../filter/pick.ts";
import type { Margins } from "../filter/window.ts";
import type { Plane } from "../picture.ts";
import { filterStrips } from "../simd/filter-strips.ts";
import { EXTREME } from "../simd/kernels/extreme.generated.ts";
import type { StructuringElement } from "./structuring-element.ts";

/** The smallest (or largest) value that an element of any shape looks at, slid over the picture. */
export function elementExtreme<Scale extends string>(
  picture: Plane<Scale>,
  element: StructuringElement,
  margins: Margins,
  pick: Pick,
  border?: BorderMode,
  borderValue?: number,
): Plane<Scale> {
  const { width, height } = picture;
  const room = () => 4 * element.data.length;
  const options = { margins, border, borderValue, results: Uint8Array, room };
  const data = filterStrips(
    EXTREME,
    picture,
    options,
    (kernel: ElementKernel, { memory, data, stride, rows, result, room }) => {
      const offsets = offsetsOf(element, stride);
      memory.words.set(offsets, room >> 2);
      const end = room + 4 * offsets.length;
      kernel.element(data, stride, rows, width, room, end, pick, result);
    },
  );
  if (data) return { width, height, data };
  const { data: source, stride } = extend(picture, margins, border, borderValue);
  return { width, height, data: plainExtreme(source, stride, picture, element, pick) };
}

interface ElementKernel {
  element(
    data: number,
    stride: number,
    rows: number,
    width: number,
    offsets: number,
    offsetsEnd: number,
    pick: Pick,
    result: number,
  ): void;
}

/** How far behind the element's upper left corner the pixels are that it looks at. */
function offsetsOf({ width, data }: StructuringElement, stride: number): Int32Array {
  const offsets: number[] = [];
  for (let i = 0; i < data.length; i++) {
    if (data[i]! > 0) offsets.push(Math.floor(i / width) * stride + (i % width));
  }
  return Int32Array.from(offsets);
}

function plainExtreme(
  source: Uint8Array,
  stride: number,
  { width, height }: Plane,
  element: StructuringElement,
  pick: Pick,
): Uint8Array {
  const offsets = offsetsOf(element, stride);
  const result = new Uint8Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const at = y * stride + x;
      let best = source[at + offsets[0]!]!;
      for (let k = 1; k < offsets.length; k++) {
        const value = source[at + offsets[k]!]!;
        if (pick === LARGER ? value > best : value < best) best = value;
      }
      result[i] = best;
    }
  }
  return result;
}
