import { toLuma } from "../colour/to-luma.ts";
import type { LumaImage, RgbaImage } from "../picture.ts";
import type { DecodeOptions } from "./decode-options.ts";
import { decodePngLuma } from "./decode-png.ts";
import { decoding, firstPage, onePage } from "./decoding.ts";
import { sniffFormat } from "./format.ts";

/**
 * The light of a picture.
 *
 * @param decode - Reads what is no PNG.
 */
export async function decodeLumaWith(
  decode: (bytes: Uint8Array, options: DecodeOptions) => Promise<RgbaImage>,
  bytes: Uint8Array,
  options: DecodeOptions,
): Promise<LumaImage> {
  if (sniffFormat(bytes) !== "png") return toLuma(await decode(bytes, options));
  const pages = onePage(() => decodePngLuma(bytes, options));
  return await firstPage(decoding("png", pages), options);
}
