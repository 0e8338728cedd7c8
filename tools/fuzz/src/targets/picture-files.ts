import { ImageError, type RgbaImage } from "@inkdigit/image-preprocess";
import { gradient, toSharp } from "../../../../packages/image-preprocess/test/files.ts";
import type { Parser } from "../target.ts";

/** What a decoder may make of an input of the fuzzer, in pixels. */
export const MAX_PIXELS = 1_000_000;

type Sharp = ReturnType<typeof toSharp>;

const small = () => toSharp(gradient(19, 13));
const plain = () => small().removeAlpha();

/** Small files of each format, of every kind that the encoder makes. */
const FILES: Readonly<Record<string, () => readonly Sharp[]>> = {
  png: () => [
    small().png(),
    small().png({ palette: true, colours: 5 }),
    small().png({ progressive: true }),
    small().greyscale().png(),
    small().toColourspace("rgb16").png(),
    small()
      .withExif({ IFD0: { Orientation: "6" } })
      .png(),
  ],
  jpeg: () => [
    small().jpeg(),
    small().jpeg({ progressive: true }),
    small().greyscale().jpeg(),
    small().toColourspace("cmyk").jpeg({ chromaSubsampling: "4:4:4" }),
    small()
      .withExif({ IFD0: { Orientation: "6" } })
      .jpeg(),
  ],
  gif: () => [small().gif(), small().gif({ progressive: true, colours: 4 })],
  tiff: () => [
    ...(["none", "lzw", "deflate", "packbits", "jpeg"] as const).map((compression) =>
      plain().tiff({ compression }),
    ),
    plain().tiff({ compression: "lzw", predictor: "horizontal" }),
    plain().tiff({ compression: "deflate", tile: true, tileWidth: 16, tileHeight: 16 }),
    plain()
      .greyscale()
      .toColourspace("b-w")
      .threshold(128)
      .tiff({ compression: "ccittfax4", bitdepth: 1 }),
    small().tiff({ compression: "none" }),
  ],
  webp: () => [small().webp(), small().webp({ lossless: true })],
  avif: () => [small().avif({ effort: 0 })],
};

/** Small good files of a format. */
export function filesOf(format: string): Promise<Uint8Array[]> {
  return Promise.all(FILES[format]!().map((file) => file.toBuffer()));
}

/** A BMP of each depth, and one packed by run lengths. */
export function bmpFiles(): Uint8Array[] {
  return [
    bmpOf({ depth: 1, pixels: Uint8Array.of(0b10100000, 0, 0, 0, 0b01000000, 0, 0, 0) }),
    bmpOf({ depth: 4, pixels: Uint8Array.of(0x12, 0x30, 0, 0, 0x32, 0x10, 0, 0) }),
    bmpOf({ depth: 8, pixels: Uint8Array.of(1, 2, 3, 0, 3, 2, 1, 0) }),
    bmpOf({ depth: 24, pixels: new Uint8Array(24).fill(77) }),
    bmpOf({ depth: 32, pixels: new Uint8Array(24).fill(99) }),
    bmpOf({ depth: 16, pixels: new Uint8Array(16).fill(55) }),
    bmpOf({ depth: 8, compression: 1, pixels: Uint8Array.of(3, 7, 0, 0, 0, 3, 1, 2, 3, 0, 0, 1) }),
    bmpOf({ depth: 4, compression: 2, pixels: Uint8Array.of(3, 0x12, 0, 0, 2, 0x21, 0, 1) }),
  ];
}

interface BmpParts {
  readonly depth: number;
  readonly compression?: number;
  readonly pixels: Uint8Array;
}

/** A BMP of 3 by 2 pixels. */
function bmpOf({ depth, compression = 0, pixels }: BmpParts): Uint8Array {
  const colours = depth <= 8 ? 2 ** depth : 0;
  const offset = 54 + 4 * colours;
  const bytes = new Uint8Array(offset + pixels.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]);
  view.setUint32(10, offset, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, 3, true);
  view.setInt32(22, 2, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, depth, true);
  view.setUint32(30, compression, true);
  for (let i = 0; i < colours; i++) bytes.fill((i * 255) / (colours - 1), 54 + 4 * i, 57 + 4 * i);
  bytes.set(pixels, offset);
  return bytes;
}

type DecodePages = (bytes: Uint8Array, options: { maxPixels: number }) => AsyncIterable<RgbaImage>;

/** The first pages of a file. */
export function pagesParser(decodePages: DecodePages): Parser {
  return {
    async read(bytes) {
      const sizes: string[] = [];
      for await (const { width, height, data } of decodePages(bytes, { maxPixels: MAX_PIXELS })) {
        if (data.length !== width * height * 4) throw new TypeError("a picture of a wrong length");
        sizes.push(`${width}x${height}`);
        if (sizes.length === 3) break;
      }
      return sizes.length === 1 ? "a picture" : `${sizes.length} pictures`;
    },
    isForeseen: (error) => error instanceof ImageError,
  };
}
