import sharp, { type TiffOptions } from "sharp";
import { describe, expect, test } from "vitest";
import { damaged, gradient, sharpDecode, toSharp } from "../../test/files.ts";
import { expectSamePixels, randomBytes } from "../../test/opencv.ts";
import { ImageError } from "../errors.ts";
import { decode, decodePages } from "../jimp.ts";
import type { RgbaImage } from "../picture.ts";
import { countPages } from "./count-pages.ts";

const picture = gradient(151, 83);
const colours = () => toSharp(picture).removeAlpha();

describe("reads what sharp writes", () => {
  test.each<TiffOptions>([
    { compression: "none" },
    { compression: "none", tile: true, tileWidth: 64, tileHeight: 32 },
    { compression: "packbits" },
    { compression: "lzw", predictor: "none" },
    { compression: "lzw", predictor: "horizontal" },
    { compression: "lzw", predictor: "horizontal", tile: true },
    { compression: "deflate", predictor: "none" },
    { compression: "deflate", predictor: "horizontal" },
  ])("%o", async (options) => {
    await expectSame(await colours().tiff(options).toBuffer());
  });

  test.each<TiffOptions>([
    { compression: "jpeg", quality: 95 },
    { compression: "jpeg", quality: 95, tile: true, tileWidth: 64, tileHeight: 64 },
  ])("%o", async (options) => {
    await expectSame(await colours().tiff(options).toBuffer(), 2);
    await expectSame(await colours().greyscale().tiff(options).toBuffer(), 2);
  });

  test.each([1, 2, 4] as const)("%i bits", async (bitdepth) => {
    const grey = colours().greyscale().toColourspace("b-w");
    await expectSame(await grey.tiff({ compression: "none", bitdepth }).toBuffer());
  });

  test("16 bits", async () => {
    const deep = () => colours().toColourspace("rgb16");
    await expectSame(await deep().tiff({ compression: "none" }).toBuffer(), 1);
    await expectSame(
      await deep().tiff({ compression: "lzw", predictor: "horizontal" }).toBuffer(),
      1,
    );
  });

  test("alpha", async () => {
    const half = picture.data.map((value, i) => (i % 4 === 3 ? i % 256 : value));
    await expectSame(
      await toSharp({ ...picture, data: half })
        .tiff({ compression: "lzw" })
        .toBuffer(),
    );
  });

  test.each([
    ["noise", runs(301, 67, 9)],
    ["writing", runs(1203, 97, 255)],
    ["runs of thousands", runs(6007, 31, 12_000)],
    ["nothing", { width: 999, height: 9, data: new Uint8Array(999 * 9).fill(255) }],
    ["all ink", { width: 999, height: 9, data: new Uint8Array(999 * 9) }],
  ])("a fax of group 4: %s", async (_, { width, height, data }) => {
    const page = sharp(data, { raw: { width, height, channels: 1 } }).toColourspace("b-w");
    const options = { compression: "ccittfax4", bitdepth: 1 } as const;
    await expectSame(await page.tiff(options).toBuffer());
  });

  test("the picture itself, not its small copies", async () => {
    const pyramid = { compression: "deflate", pyramid: true, tile: true } as const;
    const bytes = await toSharp(gradient(600, 400)).removeAlpha().tiff(pyramid).toBuffer();
    const pages = await all(decodePages(bytes));
    expect(pages[0]).toMatchObject({ width: 600, height: 400 });
  });
});

test("gives every page when it is asked for", async () => {
  const bytes = await pages();
  const found = await all(decodePages(bytes));
  expect(found.map(({ width, height }) => [width, height])).toEqual([
    [151, 83],
    [151, 83],
    [151, 83],
  ]);
  for (const [page, ours] of found.entries()) {
    expectSamePixels(ours, await sharpDecode(bytes, { page }));
  }
  expect(await decode(bytes)).toEqual(found[0]);
});

test("gives one page alone when only that is asked for", async () => {
  const bytes = await pages();
  const all3 = await all(decodePages(bytes));
  expect(countPages(bytes)).toBe(3);
  expect(await decode(bytes, { page: 2 })).toEqual(all3[1]);
  expect(await all(decodePages(bytes, { page: 3 }))).toEqual([all3[2]]);
  await expect(decode(bytes, { page: 4 })).rejects.toMatchObject({ code: "INVALID_ARGUMENT" });
});

test("a damaged page leaves the others as they are", async () => {
  const bytes = await pages();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const first = view.getUint32(4, true);
  // 258 bits a sample: make the tag of the first page claim a field outside of the file.
  const entry = first + 2 + 12 * 2;
  view.setUint32(entry + 8, bytes.length, true);
  await expect(decode(bytes)).rejects.toMatchObject({ code: "CORRUPT_IMAGE" });
  expect(await decode(bytes, { page: 2 })).toMatchObject({ width: 151, height: 83 });
});

test("turns pages upright", async () => {
  const bytes = await colours()
    .withMetadata({ orientation: 6 })
    .tiff({ compression: "lzw" })
    .toBuffer();
  const upright = await sharp(bytes).autoOrient().png().toBuffer();
  expectSamePixels(await decode(bytes), await sharpDecode(upright));
});

describe("refuses", () => {
  test("pages that go round in a circle", async () => {
    const bytes = await pages();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    const first = view.getUint32(4, true);
    const next = first + 2 + 12 * view.getUint16(first, true);
    view.setUint32(next, first, true);
    await expect(all(decodePages(bytes))).rejects.toThrow(/circle/);
  });

  test("a page that claims too many pixels", async () => {
    const bytes = await colours().tiff({ compression: "none" }).toBuffer();
    await expect(decode(bytes, { maxPixels: 151 * 83 - 1 })).rejects.toThrow(
      expect.objectContaining({ code: "IMAGE_TOO_LARGE" }),
    );
  });

  test("what it cannot unpack, by name", async () => {
    const bytes = await colours().tiff({ compression: "webp" }).toBuffer();
    await expect(decode(bytes)).rejects.toThrow(
      expect.objectContaining({ code: "UNSUPPORTED_FORMAT" }),
    );
  });

  test("damage of any kind with nothing but its own errors", async () => {
    const grey = colours().greyscale().toColourspace("b-w");
    const files = [
      await colours().tiff({ compression: "lzw" }).toBuffer(),
      await colours().tiff({ compression: "deflate", tile: true }).toBuffer(),
      await colours().tiff({ compression: "jpeg" }).toBuffer(),
      await colours().tiff({ compression: "packbits" }).toBuffer(),
      await grey.threshold(128).tiff({ compression: "ccittfax4", bitdepth: 1 }).toBuffer(),
    ];
    let refused = 0;
    for (const [seed, file] of files.entries()) {
      // Directories stand at the end: damage them there too.
      for (const bytes of damaged(file, 150, seed)) refused += await refuses(bytes);
      const turned = file.toReversed();
      for (const bytes of damaged(turned, 150, seed)) refused += await refuses(bytes.toReversed());
    }
    expect(refused).toBeGreaterThan(300);
  });
});

async function refuses(bytes: Uint8Array): Promise<number> {
  try {
    await all(decodePages(bytes, { maxPixels: 100_000 }));
    return 0;
  } catch (error) {
    expect(error).toBeInstanceOf(ImageError);
    return 1;
  }
}

async function expectSame(bytes: Uint8Array, tolerance = 0): Promise<void> {
  expectSamePixels(await decode(bytes), await sharpDecode(bytes), { tolerance });
}

async function pages(): Promise<Buffer> {
  const raw = { width: 151, height: 249, channels: 4, pageHeight: 83 } as const;
  const data = Buffer.concat(
    [1, 2, 3].map((n) => Uint8Array.from(picture.data, (v) => (v === 255 ? v : v / n))),
  );
  return sharp(data, { raw }).tiff({ compression: "lzw" }).toBuffer();
}

async function all(pages: AsyncIterable<RgbaImage>): Promise<RgbaImage[]> {
  const found = [];
  for await (const page of pages) found.push(page);
  return found;
}

/** Black and white runs of random lengths; below some rows, small changes only. */
function runs(width: number, height: number, longest: number) {
  const dice = randomBytes(2 * width * height, width);
  const data = new Uint8Array(width * height);
  let at = 0;
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width, (y + 1) * width);
    if (y % 3 !== 0) {
      const shift = (dice[at++]! % 7) - 3;
      for (let x = 0; x < width; x++) row[x] = data[(y - 1) * width + x - shift] ?? 255;
      continue;
    }
    for (let x = 0, level = 255; x < width; level = 255 - level) {
      const length = 1 + Math.floor((longest * dice[at++]! ** 2) / 65536);
      row.fill(level, x, x + length);
      x += length;
    }
  }
  return { width, height, data };
}
