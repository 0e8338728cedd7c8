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
  const alphas = alpha?.data ?? new Uint8Array(width * height).fill(255);
  mergeFours(red.data, green.data, blue.data, alphas, data);
  for (let i = (width * height) & ~3; i < width * height; i++) {
    data[4 * i] = red.data[i]!;
    data[4 * i + 1] = green.data[i]!;
    data[4 * i + 2] = blue.data[i]!;
    data[4 * i + 3] = alphas[i]!;
  }
  return { width, height, data };
}

const EVEN_BYTES = 0x00ff00ff;
const ODD_BYTES = 0xff00ff00;

/** Four pixels at a time, a word of each channel. */
function mergeFours(
  red: Uint8Array,
  green: Uint8Array,
  blue: Uint8Array,
  alpha: Uint8Array,
  data: Uint8Array,
): void {
  const reds = viewOf(red);
  const greens = viewOf(green);
  const blues = viewOf(blue);
  const alphas = viewOf(alpha);
  const pixels = viewOf(data);
  const whole = red.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    const r = reds.getInt32(i, true);
    const g = greens.getInt32(i, true);
    const b = blues.getInt32(i, true);
    const a = alphas.getInt32(i, true);
    // Red and green of pixels 0 and 2, and of 1 and 3; then blue and alpha.
    const evenRG = (r & EVEN_BYTES) | ((g & EVEN_BYTES) << 8);
    const oddRG = ((r >>> 8) & EVEN_BYTES) | (g & ODD_BYTES);
    const evenBA = (b & EVEN_BYTES) | ((a & EVEN_BYTES) << 8);
    const oddBA = ((b >>> 8) & EVEN_BYTES) | (a & ODD_BYTES);
    pixels.setInt32(4 * i, (evenRG & 0xffff) | (evenBA << 16), true);
    pixels.setInt32(4 * i + 4, (oddRG & 0xffff) | (oddBA << 16), true);
    pixels.setInt32(4 * i + 8, (evenRG >>> 16) | (evenBA & 0xffff0000), true);
    pixels.setInt32(4 * i + 12, (oddRG >>> 16) | (oddBA & 0xffff0000), true);
  }
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}
