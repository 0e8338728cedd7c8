import type { Plane, RgbaImage } from "@inkdigit/image-preprocess";
import type { DecodeOptions } from "@inkdigit/image-preprocess/jimp";

/** Turns files into pictures, and pictures into files. */
export interface Codec {
  readonly decode: Decode;
  encodePng(picture: Plane | RgbaImage): Promise<Uint8Array>;
}

/** Turns the bytes of a file into a picture, or throws an `ImageError`. */
export type Decode = (bytes: Uint8Array, options?: DecodeOptions) => Promise<RgbaImage>;

/** sharp where it is installed, several times faster; else jimp, which needs nothing native. */
export async function pickCodec(): Promise<Codec> {
  const sharp = await import("@inkdigit/image-preprocess/sharp");
  if (await sharp.isSharpInstalled()) return sharp;
  return await import("@inkdigit/image-preprocess/jimp");
}
