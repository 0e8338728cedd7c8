import { ImageError } from "@inkdigit/image-preprocess";
import * as jimp from "@inkdigit/image-preprocess/jimp";
import * as sharp from "@inkdigit/image-preprocess/sharp";
import type { Random } from "@inkdigit/lenet-model";
import { mutateBytes } from "../mutate/mutate-bytes.ts";
import { mutatePng } from "../mutate/mutate-png.ts";
import type { Target } from "../target.ts";
import { bmpFiles, filesOf, pagesParser } from "./picture-files.ts";

const throughJimp = async () => pagesParser(jimp.decodePages);

export const png: Target = {
  summary: "PNG: our chunks and headers, jimp's pixels",
  seeds: () => filesOf("png"),
  mutate: mutatePng,
  open: throughJimp,
};

export const jpeg: Target = {
  summary: "JPEG: our segments and EXIF, jimp's pixels",
  seeds: () => filesOf("jpeg"),
  open: throughJimp,
};

export const gif: Target = {
  summary: "GIF, all ours",
  seeds: () => filesOf("gif"),
  open: throughJimp,
};

export const bmp: Target = {
  summary: "BMP, all ours",
  seeds: async () => bmpFiles(),
  open: throughJimp,
};

export const tiff: Target = {
  summary: "TIFF, all ours but its JPEGs",
  seeds: () => filesOf("tiff"),
  mutate: mutateTiff,
  open: throughJimp,
};

export const withSharp: Target = {
  summary: "every format through sharp",
  async seeds() {
    const formats = ["png", "jpeg", "gif", "tiff", "webp", "avif"];
    return [...(await Promise.all(formats.map(filesOf))).flat(), ...bmpFiles()];
  },
  mutate: mutatePicture,
  open: async () => pagesParser(sharp.decodePages),
};

/** Its directory stands at the end: changes are made there as often as at its beginning. */
function mutateTiff(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.below(2) === 0) return mutateBytes(bytes, random);
  return mutateBytes(bytes.toReversed(), random).toReversed();
}

function mutatePicture(bytes: Uint8Array, random: Random): Uint8Array {
  const isPng = bytes[1] === 0x50 && bytes[2] === 0x4e;
  return isPng ? mutatePng(bytes, random) : mutateBytes(bytes, random);
}

/** The codes that an {@link ImageError} can have, as the page gives them. */
const CODES = /^(CORRUPT_IMAGE|EMPTY_FILE|IMAGE_TOO_LARGE|UNSUPPORTED_FORMAT|INVALID_ARGUMENT)$/;

export const browser: Target = {
  summary: "every format in Chromium",
  async seeds() {
    const formats = ["png", "jpeg", "gif", "tiff", "webp", "avif"];
    return [...(await Promise.all(formats.map(filesOf))).flat(), ...bmpFiles()];
  },
  mutate: mutatePicture,
  async open() {
    const { openSourcePage } = await import("@inkdigit/test-chrome");
    const folder = new URL("../../../../packages/image-preprocess/", import.meta.url);
    const { page, close } = await openSourcePage(folder, "test/browser-page.ts");
    return {
      async read(bytes) {
        const outcome = await page.evaluate(async (base64) => {
          const { offered } = globalThis as unknown as {
            offered: { decode(base64: string, maxPixels: number): Promise<object> };
          };
          const given = await offered.decode(base64, 100_000);
          return "code" in given ? String(given.code) : undefined;
        }, Buffer.from(bytes).toString("base64"));
        if (outcome === undefined) return "a picture";
        if (!CODES.test(outcome)) throw new TypeError(outcome);
        return outcome;
      },
      isForeseen: (error) => error instanceof ImageError,
      close,
    };
  },
};
