import type { Plane } from "../picture.ts";
import { lanczos } from "./kernels.ts";
import { resizeRows } from "./resize-rows.ts";
import { centredTaps } from "./resize-taps.ts";
import type { Size } from "./size.ts";

/** Between 8x8 pixels, as OpenCV's `INTER_LANCZOS4`. */
export function resizeLanczos(picture: Plane, { width, height }: Size): Uint8Array {
  const columns = centredTaps(picture.width, width, 8, lanczos);
  const rows = centredTaps(picture.height, height, 8, lanczos);
  return resizeRows(picture, columns, rows, mixRows);
}

function mixRows(
  [a, b, c, d, e, f, g, h]: readonly Int32Array[],
  weights: Int16Array,
  data: Uint8ClampedArray,
  to: number,
): void {
  // Not whole numbers: the lobes of opposite sign can add up to more than 31 bits.
  const [wa, wb, wc, wd, we, wf, wg, wh] = Array.from(weights, (w) => w / (1 << 22));
  for (let x = 0; x < a!.length; x++) {
    data[to + x] =
      wa! * a![x]! +
      wb! * b![x]! +
      wc! * c![x]! +
      wd! * d![x]! +
      we! * e![x]! +
      wf! * f![x]! +
      wg! * g![x]! +
      wh! * h![x]!;
  }
}
