import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { damaged, gradient, pngChunk, pngStart, sharpDecode, toSharp } from "../test/files.ts";
import { expectSamePixels } from "../test/opencv.ts";
import { ImageError, type ImageErrorCode } from "./errors.ts";
import { decode, encodePng } from "./jimp.ts";

const picture = gradient(61, 43);
const suite = join(import.meta.dirname, "../../../../shared/corpus/decoder_pngsuite");

function code(expected: ImageErrorCode): unknown {
  return expect.objectContaining({ name: "ImageError", code: expected });
}

describe("reads what sharp reads", () => {
  test.each([
    ["colour", toSharp(picture).png()],
    ["a palette", toSharp(picture).png({ palette: true, colours: 9 })],
    ["grey", toSharp(picture).greyscale().png()],
    ["16 bits", toSharp(picture).toColourspace("rgb16").png()],
    ["interlaced", toSharp(picture).png({ progressive: true })],
    ["one pixel", toSharp(gradient(1, 1)).png()],
    ["interlaced, one row", toSharp(gradient(3, 1)).png({ progressive: true })],
  ])("PNG, %s", async (_, file) => {
    const bytes = await file.toBuffer();
    expectSamePixels(await decode(bytes), await sharpDecode(bytes), { tolerance: 1 });
  });

  test.each([
    ["baseline", {}],
    ["colours at full size", { chromaSubsampling: "4:4:4" }],
    ["progressive", { progressive: true }],
  ])("JPEG, %s", async (_, options) => {
    const bytes = await toSharp(picture)
      .jpeg({ quality: 95, ...options })
      .toBuffer();
    expectSamePixels(await decode(bytes), await sharpDecode(bytes), { tolerance: 20, share: 0.99 });
  });

  test("JPEG, grey", async () => {
    const bytes = await toSharp(picture).greyscale().jpeg().toBuffer();
    expectSamePixels(await decode(bytes), await sharpDecode(bytes), { tolerance: 2 });
  });

  test("GIF, the first frame", async () => {
    const frames = [picture, gradient(61, 43)].map(({ data }) => Buffer.from(data));
    const joined = { raw: { width: 61, height: 86, channels: 4, pageHeight: 43 } } as const;
    const bytes = await sharp(Buffer.concat(frames), joined).gif().toBuffer();
    expectSamePixels(await decode(bytes), await sharpDecode(bytes));
  });

  test("GIF, interlaced and large enough to fill the code table", async () => {
    const large = gradient(301, 203);
    const bytes = await toSharp(large).gif({ progressive: true, dither: 1 }).toBuffer();
    expectSamePixels(await decode(bytes), await sharpDecode(bytes));
  });

  test.runIf(existsSync(suite))("all of PngSuite", async () => {
    for (const name of readdirSync(suite).filter((each) => each.endsWith(".png"))) {
      const bytes = readFileSync(join(suite, name));
      if (name.startsWith("x")) {
        await expect(decode(bytes), name).rejects.toBeInstanceOf(ImageError);
        continue;
      }
      const [ours, theirs] = [await decode(bytes), await sharpDecode(bytes)];
      expectSamePixels(visible(ours), visible(theirs), { tolerance: 1 });
    }
  });
});

describe("turns a picture upright", () => {
  const exif = async (format: "jpeg" | "png", orientation: number) =>
    toSharp(picture)
      [format]()
      .withExif({ IFD0: { Orientation: String(orientation) } })
      .toBuffer();

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("PNG, orientation %i", async (orientation) => {
    const bytes = await exif("png", orientation);
    const upright = await sharp(bytes).autoOrient().png().toBuffer();
    expectSamePixels(await decode(bytes), await sharpDecode(upright));
  });

  test.each([3, 6])("JPEG, orientation %i", async (orientation) => {
    const bytes = await exif("jpeg", orientation);
    const upright = await sharp(bytes).autoOrient().png().toBuffer();
    expectSamePixels(await decode(bytes), await sharpDecode(upright), {
      tolerance: 20,
      share: 0.98,
    });
  });

  test("ignores an orientation that EXIF does not know", async () => {
    const upright = await exif("jpeg", 1);
    const odd = Buffer.from(await exif("jpeg", 8));
    const block = odd.indexOf("Exif");
    const at = odd.indexOf(Uint8Array.of(0x12, 0x01, 3, 0, 1, 0, 0, 0, 8), block);
    for (const value of [0, 9, 255]) {
      odd[at + 8] = value;
      expect(await decode(odd)).toEqual(await decode(upright));
    }
  });
});

describe("refuses", () => {
  test("an empty file", async () => {
    await expect(decode(new Uint8Array())).rejects.toEqual(code("EMPTY_FILE"));
  });

  test.each(["hello, this is no picture", "BMW is a car", "\x89", "GIF", "%PDF-1.7"])(
    "a text: %s",
    async (text) => {
      const bytes = new TextEncoder().encode(text);
      await expect(decode(bytes)).rejects.toEqual(code("UNSUPPORTED_FORMAT"));
    },
  );

  test("a format that it cannot read, by name", async () => {
    const webp = await toSharp(picture).webp().toBuffer();
    await expect(decode(webp)).rejects.toThrow(/WEBP/);
  });

  test("a PNG that claims more pixels than are allowed, before it takes memory", async () => {
    await expect(decode(pngStart(60_000, 60_000))).rejects.toEqual(code("IMAGE_TOO_LARGE"));
    const small = await toSharp(picture).png().toBuffer();
    await expect(decode(small, { maxPixels: 2000 })).rejects.toThrow(/61 x 43/);
  });

  test.each([
    [
      "JPEG",
      [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0xea, 0x60, 0xea, 0x60, 1, 1, 0x11, 0, 0xff, 0xda, 0, 2],
    ],
    [
      "GIF",
      [
        ...new TextEncoder().encode("GIF89a"),
        96,
        234,
        96,
        234,
        0,
        0,
        0,
        0x2c,
        0,
        0,
        0,
        0,
        96,
        234,
        96,
        234,
        0,
        2,
      ],
    ],
    [
      "BMP",
      [
        66,
        77,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        54,
        0,
        0,
        0,
        40,
        0,
        0,
        0,
        96,
        234,
        0,
        0,
        96,
        234,
        0,
        0,
        1,
        0,
        24,
        0,
        ...Array(24).fill(0),
      ],
    ],
  ])("a %s that claims too many pixels", async (_, bytes) => {
    await expect(decode(Uint8Array.from(bytes))).rejects.toEqual(code("IMAGE_TOO_LARGE"));
  });

  test("an interlaced PNG that unpacks to more than it says", async () => {
    const bomb = deflateSync(Buffer.alloc(50_000_000));
    const file = Buffer.concat([
      pngStart(10, 10, { interlace: 1 }),
      pngChunk("IDAT", bomb),
      pngChunk("IEND", new Uint8Array()),
    ]);
    await expect(decode(file)).rejects.toEqual(code("CORRUPT_IMAGE"));
  });

  test("a JPEG that is cut anywhere", async () => {
    for (const progressive of [false, true]) {
      const whole = await toSharp(picture).jpeg({ progressive }).toBuffer();
      for (let length = 4; length < whole.length - 2; length += 13) {
        await expect(decode(whole.subarray(0, length))).rejects.toEqual(code("CORRUPT_IMAGE"));
      }
    }
  });

  test("a PNG or GIF that is cut anywhere", async () => {
    for (const whole of [
      await toSharp(picture).png().toBuffer(),
      await toSharp(picture).gif().toBuffer(),
    ]) {
      for (let length = 13; length < whole.length - 8; length += 13) {
        await expect(decode(whole.subarray(0, length))).rejects.toEqual(code("CORRUPT_IMAGE"));
      }
    }
  });

  test("damage of any kind with nothing but its own errors", async () => {
    const files = [
      await toSharp(picture).png({ palette: true }).toBuffer(),
      await toSharp(picture).png({ progressive: true }).toBuffer(),
      await toSharp(picture).jpeg().toBuffer(),
      await toSharp(picture).jpeg({ progressive: true }).toBuffer(),
      await toSharp(picture).gif().toBuffer(),
    ];
    let refused = 0;
    for (const [seed, file] of files.entries()) {
      for (const bytes of damaged(file, 300, seed)) {
        const result = await decode(bytes, { maxPixels: 1_000_000 }).catch((error) => error);
        if (!(result instanceof Error)) continue;
        expect(result).toBeInstanceOf(ImageError);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(500);
  });
});

test("reads a JPEG whose end mark is missing but whose pixels are all there", async () => {
  const whole = await toSharp(picture).jpeg().toBuffer();
  expect(await decode(whole.subarray(0, -2))).toEqual(await decode(whole));
});

test("reads what is followed by something else", async () => {
  for (const format of ["png", "jpeg", "gif"] as const) {
    const whole = await toSharp(picture)[format]().toBuffer();
    const followed = Buffer.concat([whole, Buffer.from("and then some")]);
    expect(await decode(followed)).toEqual(await decode(whole));
  }
});

describe("writes a PNG", () => {
  test("of a colour picture", async () => {
    const half = { ...picture, data: picture.data.map((v, i) => (i % 4 === 3 ? i % 256 : v)) };
    expect(await decode(await encodePng(half))).toEqual(half);
  });

  test("of a plane", async () => {
    const plane = { width: 3, height: 2, data: Uint8Array.of(0, 50, 100, 150, 200, 255) };
    const { data } = await decode(await encodePng(plane));
    expect([...data.filter((_, i) => i % 4 === 1)]).toEqual([...plane.data]);
    const { channels } = await sharp(await encodePng(plane)).metadata();
    expect(channels).toBe(1);
  });
});

/** What can be seen of a picture: colours do not matter where it is transparent. */
function visible(rgba: { width: number; height: number; data: ArrayLike<number> }) {
  const data = Uint8Array.from(rgba.data);
  for (let i = 0; i < data.length; i += 4) if (data[i + 3] === 0) data.fill(0, i, i + 3);
  return { ...rgba, data };
}
