import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LumaImage, RgbaImage } from "@inkdigit/image-preprocess";
import { readIdx, unpack } from "@inkdigit/mnist-data";
import type { Item } from "./item.ts";

export type Picture = LumaImage | RgbaImage;

/** How a corpus's pictures come into memory. */
export interface PictureDesk {
  /** What decodes files, for the report. */
  readonly decoder: "jimp" | "sharp";
  /** @throws {ImageError} when the file is no picture, or damaged. */
  open(item: Item): Promise<Picture>;
}

/** Opens the pictures of a corpus, with sharp where it is installed as the command line does. */
export async function openPictures(corpus: string): Promise<PictureDesk> {
  const sharp = await import("@inkdigit/image-preprocess/sharp");
  const hasSharp = await sharp.isSharpInstalled();
  const { decode } = hasSharp ? sharp : await import("@inkdigit/image-preprocess/jimp");
  const idx = new Map<string, Promise<(i: number) => LumaImage>>();
  return {
    decoder: hasSharp ? "sharp" : "jimp",
    async open({ source, name }) {
      if (!name.startsWith("idx#")) return decode(await readFile(join(corpus, source, name)));
      const pictures = idx.get(source) ?? openIdx(join(corpus, source, "images-idx3-ubyte.gz"));
      idx.set(source, pictures);
      return (await pictures)(Number(name.slice("idx#".length)));
    },
  };
}

async function openIdx(path: string): Promise<(i: number) => LumaImage> {
  const { shape, data } = readIdx(await unpack(new Uint8Array(await readFile(path)), path), path);
  const [count, height, width] = shape as [number, number, number];
  return (i) => {
    if (!(i >= 0 && i < count)) throw new RangeError(`${path}: picture ${i} of ${count}`);
    const pixels = data.subarray(i * width * height, (i + 1) * width * height);
    return { width, height, data: Uint8Array.from(pixels) };
  };
}
