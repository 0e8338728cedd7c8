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
  if (alpha === undefined) mergeOpaque(red.data, green.data, blue.data, data);
  else mergeFour(red.data, green.data, blue.data, alpha.data, data);
  return { width, height, data };
}

function mergeOpaque(red: Uint8Array, green: Uint8Array, blue: Uint8Array, data: Uint8Array): void {
  const pixels = new DataView(data.buffer);
  for (let i = 0; i < red.length; i++) {
    const colour = red[i]! | (green[i]! << 8) | (blue[i]! << 16);
    pixels.setInt32(4 * i, OPAQUE | colour, true);
  }
}

function mergeFour(
  red: Uint8Array,
  green: Uint8Array,
  blue: Uint8Array,
  alpha: Uint8Array,
  data: Uint8Array,
): void {
  const pixels = new DataView(data.buffer);
  for (let i = 0; i < red.length; i++) {
    const colour = red[i]! | (green[i]! << 8) | (blue[i]! << 16);
    pixels.setInt32(4 * i, colour | (alpha[i]! << 24), true);
  }
}

const OPAQUE = 0xff000000;
