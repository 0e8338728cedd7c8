import { describe, expect, test } from "vitest";
import { damaged } from "../../test/files.ts";
import { randomBytes } from "../../test/opencv.ts";
import { ImageError } from "../errors.ts";
import { decode } from "../jimp.ts";

const width = 5;
const height = 3;
const numbers = [0, 1, 2, 3, 0, 3, 3, 3, 1, 1, 2, 0, 0, 2, 2];
const palette = [
  [255, 255, 255],
  [10, 20, 30],
  [200, 0, 100],
  [0, 0, 0],
];

describe("reads colour numbers", () => {
  test.each([1, 4, 8])("of %i bits", async (depth) => {
    const few = numbers.map((n) => n % 2 ** depth);
    const rows = bottomUp(few).map((row) => packRow(row, depth));
    const bytes = bmp({ depth, colours: palette.slice(0, 2 ** depth), pixels: rows.flat() });
    expect(await rgb(bytes)).toEqual(few.flatMap((n) => palette[n]!));
  });

  test("from the top down", async () => {
    const rows = topDown(numbers).map((row) => packRow(row, 8));
    const bytes = bmp({ depth: 8, height: -3, colours: palette, pixels: rows.flat() });
    expect(await rgb(bytes)).toEqual(numbers.flatMap((n) => palette[n]!));
  });

  test("of OS/2, with three bytes a colour", async () => {
    const rows = bottomUp(numbers).map((row) => packRow(row, 4));
    const colours = [...palette, ...Array(12).fill([0, 0, 0])];
    const bytes = bmp({ core: true, depth: 4, colours, pixels: rows.flat() });
    expect(await rgb(bytes)).toEqual(numbers.flatMap((n) => palette[n]!));
  });

  test("of 8 bits by run lengths", async () => {
    const pixels = [
      ...[0, 5, 2, 0, 0, 2, 2, 0, 0, 0],
      ...[3, 3, 2, 1, 0, 0],
      ...[1, 0, 1, 1, 1, 2, 1, 3, 1, 0, 0, 1],
    ];
    const bytes = bmp({ depth: 8, compression: 1, colours: palette, pixels });
    expect(await rgb(bytes)).toEqual(numbers.flatMap((n) => palette[n]!));
  });

  test("of 4 bits by run lengths", async () => {
    const pixels = [
      ...[0, 5, 0x20, 0x02, 0x20, 0, 0, 0],
      ...[3, 0x33, 2, 0x11, 0, 0],
      ...[4, 0x01, 0, 2, 0, 0, 0, 1],
    ];
    const bytes = bmp({ depth: 4, compression: 2, colours: palette, pixels });
    const firstRow = [0, 1, 0, 1, undefined];
    const { data } = await decode(bytes);
    expect(pixelsOf(data, 4).slice(0, 5)).toEqual(
      firstRow.map((n) => (n === undefined ? [0, 0, 0, 0] : [...palette[n]!, 255])),
    );
    expect((await rgb(bytes)).slice(15)).toEqual(numbers.slice(5).flatMap((n) => palette[n]!));
  });
});

describe("reads colours", () => {
  const noise = [...randomBytes(width * height * 4, 7)];
  const colours = pixelsOf(noise, 4);

  test("of 24 bits", async () => {
    const rows = bottomUp(colours).map((row) => pad(row.flatMap(([r, g, b]) => [b!, g!, r!])));
    expect(await rgb(bmp({ depth: 24, pixels: rows.flat() }))).toEqual(
      colours.flatMap((colour) => colour.slice(0, 3)),
    );
  });

  test("of 32 bits, where the fourth byte is no alpha", async () => {
    const rows = bottomUp(colours).map((row) => row.flatMap(([r, g, b]) => [b!, g!, r!, 0]));
    const { data } = await decode(bmp({ depth: 32, pixels: rows.flat() }));
    expect([...data]).toEqual(colours.flatMap((colour) => [...colour.slice(0, 3), 255]));
  });

  test("of 32 bits with masks, alpha among them", async () => {
    const masks = [0xff, 0xff00, 0xff0000, 0xff000000];
    const rows = bottomUp(colours).map((row) => row.flat());
    const { data } = await decode(bmp({ depth: 32, compression: 6, masks, pixels: rows.flat() }));
    expect([...data]).toEqual(noise);
  });

  test.each([
    ["5, 5 and 5 bits", 0, []],
    ["5, 6 and 5 bits", 3, [0xf800, 0x7e0, 0x1f]],
  ] as const)("of 16 bits: %s", async (_, compression, masks) => {
    const greens = masks.length > 0 ? 6 : 5;
    const rows = bottomUp(colours).map((row) =>
      pad(
        row.flatMap(([r, g, b]) => {
          const value = ((r! >> 3) << (5 + greens)) | ((g! >> (8 - greens)) << 5) | (b! >> 3);
          return [value & 255, value >> 8];
        }),
      ),
    );
    const bytes = bmp({ depth: 16, compression, masks: [...masks], pixels: rows.flat() });
    const most = 2 ** greens - 1;
    expect(await rgb(bytes)).toEqual(
      colours.flatMap(([r, g, b]) => [
        Math.round(((r! >> 3) * 255) / 31),
        Math.round(((g! >> (8 - greens)) * 255) / most),
        Math.round(((b! >> 3) * 255) / 31),
      ]),
    );
  });
});

describe("refuses", () => {
  const whole = bmp({ depth: 24, pixels: Array(16 * 3).fill(9) });

  test("a picture that is cut short", async () => {
    for (const length of [20, 40, 54, 60, whole.length - 1]) {
      await expect(decode(whole.subarray(0, length))).rejects.toThrow(
        expect.objectContaining({ code: "CORRUPT_IMAGE" }),
      );
    }
  });

  test("a packing that it does not know", async () => {
    await expect(decode(bmp({ depth: 24, compression: 4, pixels: [] }))).rejects.toThrow(
      expect.objectContaining({ code: "UNSUPPORTED_FORMAT" }),
    );
  });

  test("damage of any kind with nothing but its own errors", async () => {
    const runs = bmp({
      depth: 8,
      compression: 1,
      colours: palette,
      pixels: [5, 1, 0, 0, 5, 2, 0, 1],
    });
    for (const [seed, file] of [whole, runs].entries()) {
      for (const bytes of damaged(file, 400, seed)) {
        const result = await decode(bytes, { maxPixels: 100_000 }).catch((error) => error);
        if (result instanceof Error) expect(result).toBeInstanceOf(ImageError);
      }
    }
  });
});

interface Parts {
  readonly depth: number;
  readonly height?: number;
  readonly compression?: number;
  readonly core?: boolean;
  readonly masks?: readonly number[];
  readonly colours?: readonly (readonly number[])[];
  readonly pixels: readonly number[];
}

function bmp({ depth, compression = 0, core = false, masks = [], colours = [], ...rest }: Parts) {
  const size = core ? 12 : 40;
  const table = colours.flatMap(([r, g, b]) => (core ? [b!, g!, r!] : [b!, g!, r!, 0]));
  const offset = 14 + size + 4 * masks.length + table.length;
  const bytes = new Uint8Array(offset + rest.pixels.length);
  const view = new DataView(bytes.buffer);
  bytes.set([66, 77]);
  view.setUint32(10, offset, true);
  view.setUint32(14, size, true);
  const sides = [width, rest.height ?? height] as const;
  if (core) {
    view.setUint16(18, sides[0], true);
    view.setUint16(20, sides[1], true);
    view.setUint16(24, depth, true);
  } else {
    view.setInt32(18, sides[0], true);
    view.setInt32(22, sides[1], true);
    view.setUint16(28, depth, true);
    view.setUint32(30, compression, true);
    view.setUint32(46, colours.length, true);
  }
  masks.forEach((mask, i) => {
    view.setUint32(54 + 4 * i, mask, true);
  });
  bytes.set(table, 14 + size + 4 * masks.length);
  bytes.set(rest.pixels, offset);
  return bytes;
}

function topDown<Pixel>(pixels: readonly Pixel[]): Pixel[][] {
  return Array.from({ length: height }, (_, y) => pixels.slice(y * width, (y + 1) * width));
}

function bottomUp<Pixel>(pixels: readonly Pixel[]): Pixel[][] {
  return topDown(pixels).reverse();
}

function packRow(row: readonly number[], depth: number): number[] {
  const bytes: number[] = Array(Math.ceil((row.length * depth) / 8)).fill(0);
  row.forEach((number, x) => {
    const bit = x * depth;
    bytes[bit >> 3]! |= number << (8 - depth - (bit & 7));
  });
  return pad(bytes);
}

/** Rows end at whole words of four bytes. */
function pad(row: readonly number[]): number[] {
  return [...row, ...Array((4 - (row.length % 4)) % 4).fill(0)];
}

function pixelsOf(data: ArrayLike<number>, channels: number): number[][] {
  const values = Array.from(data);
  return Array.from({ length: values.length / channels }, (_, i) =>
    values.slice(i * channels, (i + 1) * channels),
  );
}

async function rgb(bytes: Uint8Array): Promise<number[]> {
  const { data } = await decode(bytes);
  return pixelsOf(data, 4).flatMap((pixel) => pixel.slice(0, 3));
}
