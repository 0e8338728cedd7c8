import type { RgbaImage } from "@inkdigit/image-preprocess";

/** Turns the bytes of a file into a picture, or throws an `ImageError`. */
export type Decode = (bytes: Uint8Array) => Promise<RgbaImage>;

/** sharp where it is installed, several times faster; else jimp, which needs nothing native. */
export async function pickDecoder(): Promise<Decode> {
  const sharp = await import("@inkdigit/image-preprocess/sharp");
  if (await sharp.isSharpInstalled()) return sharp.decode;
  return (await import("@inkdigit/image-preprocess/jimp")).decode;
}
