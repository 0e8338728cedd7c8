import { textAt } from "./bytes.ts";

/** The picture formats that are told apart. Which of them can be read depends on the codec. */
export type ImageFormat = "png" | "jpeg" | "bmp" | "gif" | "tiff" | "webp" | "avif" | "heic";

/** The sizes that the header of a BMP's picture can have, in bytes: they tell it from a text. */
const BMP_HEADERS = [12, 16, 40, 52, 56, 64, 108, 124];

/** The formats of the files that are made of boxes, by the name of their brand. */
const BRANDS: Readonly<Record<string, ImageFormat>> = {
  avif: "avif",
  avis: "avif",
  heic: "heic",
  heix: "heic",
  hevc: "heic",
  mif1: "heic",
  msf1: "heic",
};

/** The format of a file by its first bytes, whatever its name; undefined when it is none of these. */
export function sniffFormat(bytes: Uint8Array): ImageFormat | undefined {
  const text = textAt(bytes, 0, 12);
  if (text.slice(1, 4) === "PNG") return "png";
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (text.startsWith("II*\0") || text.startsWith("MM\0*")) return "tiff";
  if (text.startsWith("RIFF") && text.endsWith("WEBP")) return "webp";
  if (text.startsWith("BM") && BMP_HEADERS.includes(bytes[14]!)) return "bmp";
  return text.slice(4, 8) === "ftyp" ? BRANDS[text.slice(8)] : undefined;
}
