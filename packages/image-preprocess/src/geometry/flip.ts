import type { Plane } from "../picture.ts";
import { openKernel } from "../simd/kernel-memory.ts";
import { TURN } from "../simd/kernels/turn.generated.ts";
import type { TurnKernel } from "../simd/turn-kernel.ts";
import { copyRows } from "./copy-rows.ts";

/** Which sides change places: left and right, top and bottom, or both (a half turn). */
export type FlipDirection = "horizontal" | "vertical" | "both";

/** A picture as a mirror shows it: OpenCV's `flip` with code 1, 0 or -1. */
export function flip<Scale extends string>(
  { width, height, data: source }: Plane<Scale>,
  direction: FlipDirection,
): Plane<Scale> {
  if (direction === "vertical" && source.length > 0) {
    const data = copyRows(source, source.length - width, -width, width, height);
    return { width, height, data };
  }
  if (direction === "vertical") return { width, height, data: new Uint8Array(0) };
  // A half turn is the pixels in the reverse order.
  const data =
    direction === "both"
      ? reverseRows(source, source.length, 1)
      : reverseRows(source, width, height);
  return { width, height, data };
}

function reverseRows(source: Uint8Array, width: number, height: number): Uint8Array {
  const size = source.length;
  const open = openKernel<TurnKernel>(TURN, [source, size]);
  if (open) {
    const [from, to] = open.at;
    open.kernel.reverse(from, width, height, to);
    return open.memory.bytes.slice(to, to + size);
  }
  const data = new Uint8Array(size);
  for (let y = 0; y < height; y++) {
    data.set(source.slice(y * width, (y + 1) * width).reverse(), y * width);
  }
  return data;
}
