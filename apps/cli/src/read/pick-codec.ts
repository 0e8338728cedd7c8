import {
  type LumaImage,
  type Plane,
  type RgbaImage,
  sniffFormat,
} from "@inkdigit/image-preprocess";
import type { DecodeOptions } from "@inkdigit/image-preprocess/jimp";
import * as own from "@inkdigit/image-preprocess/jimp";

/** Turns files into pictures, and pictures into files. */
export interface Codec {
  readonly decode: Decode<RgbaImage>;
  /** Only the light of it: what reading needs, in a quarter of the memory. */
  readonly decodeLuma: Decode<LumaImage>;
  encodePng(picture: Plane | RgbaImage): Promise<Uint8Array>;
}

/** Turns the bytes of a file into a picture, or throws an `ImageError`. */
export type Decode<Picture> = (bytes: Uint8Array, options?: DecodeOptions) => Promise<Picture>;

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
  const codecFor = async (bytes: Uint8Array): Promise<Codec> =>
    sniffFormat(bytes) === "png" ? own : await pick();
  return {
    decode: async (bytes, options) => await (await codecFor(bytes)).decode(bytes, options),
    decodeLuma: async (bytes, options) => await (await codecFor(bytes)).decodeLuma(bytes, options),
    encodePng: async (picture) => await (await pick()).encodePng(picture),
  };
}

async function sharpOrJimp(): Promise<Codec> {
  const sharp = await import("@inkdigit/image-preprocess/sharp");
  return (await sharp.isSharpInstalled()) ? sharp : own;
}
