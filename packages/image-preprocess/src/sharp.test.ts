import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { damaged, gradient, pngStart, toSharp } from "../test/files.ts";
import { expectSamePixels } from "../test/opencv.ts";
import { toLuma } from "./colour/to-luma.ts";
import { ImageError } from "./errors.ts";
import * as jimp from "./jimp.ts";
import { decode, decodeLuma, decodePages, encodePng, isSharpInstalled } from "./sharp.ts";

const picture = gradient(61, 43);

test("is installed for these tests", async () => {
  expect(await isSharpInstalled()).toBe(true);
});

describe("gives what the jimp codec gives", () => {
  test.each([
    ["PNG", toSharp(picture).png(), 0],
    ["JPEG", toSharp(picture).jpeg({ chromaSubsampling: "4:4:4" }), 3],
    ["GIF", toSharp(picture).gif(), 0],
    ["TIFF", toSharp(picture).tiff({ compression: "lzw" }), 0],
  ] as const)("%s", async (_, file, tolerance) => {
    const bytes = await file.toBuffer();
    expectSamePixels(await decode(bytes), await jimp.decode(bytes), { tolerance });
    expectSamePixels(await decodeLuma(bytes), toLuma(await decode(bytes)));
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("orientation %i", async (orientation) => {
    const exif = { IFD0: { Orientation: String(orientation) } };
    for (const file of [toSharp(picture).png(), toSharp(picture).tiff({ compression: "none" })]) {
      const bytes = await file.withExif(exif).toBuffer();
      expectSamePixels(await decode(bytes), await jimp.decode(bytes));
    }
  });

  const suite = join(import.meta.dirname, "../../../../shared/corpus/decoder_pngsuite");
  test.runIf(existsSync(suite))("all of PngSuite", async () => {
    for (const name of readdirSync(suite).filter((each) => each.endsWith(".png"))) {
      const bytes = readFileSync(join(suite, name));
      const ours = await decode(bytes).catch((error) => error);
      expect(ours instanceof Error, name).toBe(name.startsWith("x"));
      if (ours instanceof Error) expect(ours).toBeInstanceOf(ImageError);
    }
  });
});

describe("reads what only it can read", () => {
  test("WebP", async () => {
    const bytes = await toSharp(picture).webp({ lossless: true }).toBuffer();
    expectSamePixels(await decode(bytes), picture);
  });

  test("AVIF", async () => {
    const bytes = await toSharp(picture).avif({ lossless: true }).toBuffer();
    expectSamePixels(await decode(bytes), picture, { tolerance: 3 });
  });
});

test("gives the pages of a TIFF, not the small copies of one", async () => {
  const pyramid = { compression: "deflate", pyramid: true, tile: true } as const;
  const bytes = await toSharp(gradient(600, 400)).tiff(pyramid).toBuffer();
  const sizes = [];
  for await (const { width, height } of decodePages(bytes)) sizes.push([width, height]);
  expect(sizes).toEqual([[600, 400]]);
  expect(await decode(bytes, { page: 1 })).toMatchObject({ width: 600, height: 400 });
});

describe("refuses what the jimp codec refuses", () => {
  test.each([
    ["nothing", new Uint8Array(), "EMPTY_FILE"],
    ["a text", new TextEncoder().encode("hello"), "UNSUPPORTED_FORMAT"],
    ["a giant", pngStart(60_000, 60_000), "IMAGE_TOO_LARGE"],
  ])("%s", async (_, bytes, code) => {
    await expect(decode(bytes)).rejects.toThrow(expect.objectContaining({ code }));
  });

  test("more pixels than are allowed", async () => {
    const bytes = await toSharp(picture).webp().toBuffer();
    await expect(decode(bytes, { maxPixels: 61 * 43 - 1 })).rejects.toThrow(
      expect.objectContaining({ code: "IMAGE_TOO_LARGE" }),
    );
  });

  test("a file that is cut short", async () => {
    for (const format of ["png", "jpeg", "gif", "webp"] as const) {
      const whole = await toSharp(picture)[format]().toBuffer();
      for (const share of [0.3, 0.6, 0.9]) {
        const cut = whole.subarray(0, Math.floor(share * whole.length));
        await expect(decode(cut), `${format} ${share}`).rejects.toThrow(
          expect.objectContaining({ code: "CORRUPT_IMAGE" }),
        );
      }
    }
  });

  test("damage of any kind with nothing but its own errors", async () => {
    for (const format of ["png", "jpeg", "gif", "webp", "tiff"] as const) {
      const file = await toSharp(picture)[format]().toBuffer();
      for (const bytes of damaged(file, 60, 1)) {
        const result = await decode(bytes, { maxPixels: 100_000 }).catch((error) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(ImageError);
      }
    }
  });
});

test("writes a PNG that can be read again", async () => {
  const plane = { width: 3, height: 2, data: Uint8Array.of(0, 50, 100, 150, 200, 255) };
  const { data } = await jimp.decode(await encodePng(plane));
  expect([...data.filter((_, i) => i % 4 === 1)]).toEqual([...plane.data]);
  expect(await jimp.decode(await encodePng(picture))).toEqual(picture);
});
