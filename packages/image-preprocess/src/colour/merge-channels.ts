import { ImageError } from "../errors.ts";
import type { Plane, RgbaImage } from "../picture.ts";
import { PLANES } from "../simd/kernels/planes.generated.ts";
import { AT_ONCE, mapPixels } from "../simd/map-pixels.ts";
import type { PlanesKernel } from "../simd/planes-kernel.ts";

/**
 * A picture of its red, green and blue planes, opaque unless there is a plane of alpha: OpenCV's
 * `merge`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when the planes differ in size.
 */
export function mergeChannels(
  channels: readonly [
    red: Plane<"red">,
    green: Plane<"green">,
    blue: Plane<"blue">,
    alpha?: Plane<"alpha">,
  ],
): RgbaImage {
  const [red, green, blue, alpha] = channels;
  const { width, height } = red;
  for (const plane of [green, blue, alpha ?? red]) {
    if (plane.width === width && plane.height === height) continue;
    throw new ImageError(
      "INVALID_ARGUMENT",
      `one channel is ${width}x${height}, another ${plane.width}x${plane.height}`,
    );
  }
  const planes = [red.data, green.data, blue.data];
  const data = alpha
    ? mergePlanes([...planes, alpha.data], [0, 1, 2, 3])
    : mergePlanes(planes, [0, 1, 2]);
  return { width, height, data };
}

/**
 * Pixels of planes of one length.
 *
 * @param order - Which plane each channel is, opaque without a fourth.
 */
export function mergePlanes(planes: readonly Uint8Array[], order: readonly number[]): Uint8Array {
  const pixels = planes[0]!.length;
  const merged = mapPixels(
    PLANES,
    { pixels, sources: planes, results: [4], room: order.length < 4 ? AT_ONCE : 0 },
    (kernel: PlanesKernel, { memory, count, from, to, room }) => {
      const [red, green, blue, alpha] = order.map((place) => from[place]!);
      if (alpha === undefined) memory.bytes.fill(255, room, room + count);
      kernel.merge(red!, green!, blue!, alpha ?? room, count, to[0]!);
    },
  );
  if (merged) return merged[0]!;
  const data = new Uint8Array(pixels * 4).fill(255);
  order.forEach((place, channel) => {
    const plane = planes[place]!;
    for (let i = 0; i < pixels; i++) data[4 * i + channel] = plane[i]!;
  });
  return data;
}
