import { ImageError } from "../errors.ts";
import type { Plane, RgbaImage } from "../picture.ts";

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
  const data = new Uint8Array(width * height * 4);
  for (let i = 0, to = 0; to < data.length; i++, to += 4) {
    data[to] = red.data[i]!;
    data[to + 1] = green.data[i]!;
    data[to + 2] = blue.data[i]!;
    data[to + 3] = alpha === undefined ? 255 : alpha.data[i]!;
  }
  return { width, height, data };
}
