import { type Plane, type RgbaImage, sniffFormat } from "@inkdigit/image-preprocess";
import type { DecodeOptions } from "@inkdigit/image-preprocess/jimp";
import * as own from "@inkdigit/image-preprocess/jimp";

/** Turns files into pictures, and pictures into files. */
export interface Codec {
  readonly decode: Decode;
  encodePng(picture: Plane | RgbaImage): Promise<Uint8Array>;
}

/** Turns the bytes of a file into a picture, or throws an `ImageError`. */
export type Decode = (bytes: Uint8Array, options?: DecodeOptions) => Promise<RgbaImage>;

/**
 * sharp where it is installed, several times faster; else jimp, which needs nothing native. A PNG is
 * decoded by neither, and until there is something else sharp, which takes a while to load, is not.
 */
export function pickCodec(): Codec {
  let picked: Promise<Codec> | undefined;
  const pick = () => {
    picked ??= sharpOrJimp();
    return picked;
  };
  return {
    decode: async (bytes, options) =>
      await (sniffFormat(bytes) === "png" ? own : await pick()).decode(bytes, options),
    encodePng: async (picture) => await (await pick()).encodePng(picture),
  };
}

async function sharpOrJimp(): Promise<Codec> {
  const sharp = await import("@inkdigit/image-preprocess/sharp");
  return (await sharp.isSharpInstalled()) ? sharp : own;
}
