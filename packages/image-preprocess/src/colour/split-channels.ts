import type { Plane, RgbaImage } from "../picture.ts";
import { PLANES } from "../simd/kernels/planes.generated.ts";
import { mapPixels } from "../simd/map-pixels.ts";
import type { PlanesKernel } from "../simd/planes-kernel.ts";

/** The red, green, blue and alpha values of a picture, each as a plane: OpenCV's `split`. */
export function splitChannels({
  width,
  height,
  data,
}: RgbaImage): [
  red: Plane<"red">,
  green: Plane<"green">,
  blue: Plane<"blue">,
  alpha: Plane<"alpha">,
] {
  const planes = splitPixels(data, width * height);
  const plane = (channel: number) => ({ width, height, data: planes[channel]! });
  return [plane(0), plane(1), plane(2), plane(3)];
}

function splitPixels(data: RgbaImage["data"], pixels: number): Uint8Array[] {
  const planes = mapPixels(
    PLANES,
    { pixels, sources: [data], results: [1, 1, 1, 1] },
    (kernel: PlanesKernel, { count, from, to }) => {
      kernel.split(from[0]!, count, to[0]!, to[1]! - to[0]!);
    },
  );
  const channels = [0, 1, 2, 3];
  return (
    planes ?? channels.map((c) => Uint8Array.from({ length: pixels }, (_, i) => data[4 * i + c]!))
  );
}
