import { once } from "node:events";
import { createDeflate, deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { pngChunk, pngStart } from "../test/files.ts";
import { countPages } from "./codec/count-pages.ts";
import { decode } from "./jimp.ts";
import { decode as decodeWithSharp } from "./sharp.ts";

// Small files that ask for much. Each is refused, or read, in little memory and time.

/** MB by which the process may grow over one of them. */
const MOST_MEMORY = 150;

async function outcomeOf(read: typeof decode, bytes: Uint8Array, maxPixels?: number) {
  const memory = process.resourceUsage().maxRSS;
  const outcome = await read(bytes, maxPixels === undefined ? {} : { maxPixels }).then(
    ({ width, height }) => `${width} x ${height}`,
    ({ code, message }) => `${code}: ${message}`,
  );
  expect((process.resourceUsage().maxRSS - memory) / 1024).toBeLessThan(MOST_MEMORY);
  return outcome;
}

/** Zeros, packed piece by piece: whoever makes the bomb takes no memory either. */
async function zeros(megabytes: number): Promise<Buffer> {
  const deflate = createDeflate({ level: 1 });
  const packed: Buffer[] = [];
  deflate.on("data", (piece: Buffer) => packed.push(piece));
  const piece = Buffer.alloc(2 ** 20);
  for (let i = 0; i < megabytes; i++) {
    if (!deflate.write(piece)) await once(deflate, "drain");
  }
  deflate.end();
  await once(deflate, "end");
  return Buffer.concat(packed);
}

const bomb = await zeros(250);
const end = pngChunk("IEND", new Uint8Array());

describe.each([
  ["jimp", decode],
  ["sharp", decodeWithSharp],
])("a PNG, by %s,", (_, read) => {
  test.each([0, 1] as const)(
    "whose pixels unpack to far more than it says, interlaced: %i",
    async (interlace) => {
      const bytes = Buffer.concat([pngStart(10, 10, { interlace }), pngChunk("IDAT", bomb), end]);
      expect(await outcomeOf(read, bytes)).toMatch(/^(10 x 10$|CORRUPT_IMAGE)/);
    },
  );

  test.each(["iCCP", "zTXt", "iTXt"])("whose %s chunk is a bomb", async (name) => {
    const head = name === "iTXt" ? "bomb\0\u0001\0\0\0" : "bomb\0\0";
    const bytes = Buffer.concat([
      pngStart(10, 10),
      pngChunk(name, Buffer.concat([Buffer.from(head, "latin1"), bomb])),
      pngChunk("IDAT", deflateSync(Buffer.alloc(110))),
      end,
    ]);
    expect(await outcomeOf(read, bytes)).toMatch(/^(10 x 10$|CORRUPT_IMAGE)/);
  });

  test("of a million empty chunks", async () => {
    const empty = pngChunk("IDAT", new Uint8Array());
    const chunks = Buffer.alloc(1_000_000 * empty.length, empty);
    const bytes = Buffer.concat([pngStart(10, 10), chunks, end]);
    expect(await outcomeOf(read, bytes)).toContain("it has too many chunks");
  });
});

test("a JPEG of a million empty tables", async () => {
  const table = Buffer.from([0xff, 0xdb, 0, 2]);
  const bytes = Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(4_000_000, table)]);
  expect(await outcomeOf(decode, bytes)).toContain("it has too many segments");
});

test("a GIF whose one frame is larger than its canvas", async () => {
  const bytes = Buffer.from(
    "GIF89a\u0001\0\u0001\0\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\u0002",
    "latin1",
  );
  expect(await outcomeOf(decode, bytes)).toMatch(/^IMAGE_TOO_LARGE: .* 65535 x 65535 /);
  expect(await outcomeOf(decodeWithSharp, bytes)).toMatch(/^(IMAGE_TOO_LARGE|CORRUPT_IMAGE)/);
});

describe("a TIFF", () => {
  type Field = readonly [tag: number, type: 1 | 3 | 4, values: readonly number[]];

  /** One page: eight bytes of head, the directory, then the fields that do not fit into it, then the data. */
  function tiffOf(fields: readonly Field[], data: Uint8Array = new Uint8Array()): Buffer {
    const directory = Buffer.alloc(2 + 12 * fields.length + 4);
    const head = Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0]);
    const after: Buffer[] = [];
    let at = head.length + directory.length + data.length;
    directory.writeUInt16LE(fields.length, 0);
    for (const [i, [tag, type, values]] of fields.entries()) {
      const entry = 2 + 12 * i;
      const size = type === 1 ? 1 : type === 3 ? 2 : 4;
      const bytes = Buffer.alloc(Math.max(4, size * values.length));
      values.forEach((value, k) => {
        bytes.writeUIntLE(value, k * size, size);
      });
      directory.writeUInt16LE(tag, entry);
      directory.writeUInt16LE(type, entry + 2);
      directory.writeUInt32LE(values.length, entry + 4);
      if (bytes.length === 4) bytes.copy(directory, entry + 8);
      else {
        directory.writeUInt32LE(at, entry + 8);
        at += bytes.length;
        after.push(bytes);
      }
    }
    return Buffer.concat([head, directory, data, ...after]);
  }

  const grey = (width: number, height: number, compression: number): Field[] => [
    [256, 4, [width]],
    [257, 4, [height]],
    [258, 3, [8]],
    [259, 3, [compression]],
    [262, 3, [1]],
  ];
  /** Where the data begins, behind so many fields. */
  const dataAt = (fields: number) => 8 + 2 + 12 * fields + 4;

  test("whose thousand tiles are a bomb each, of which the page shows one column", async () => {
    const packed = bomb;
    const tiles = Array<number>(1000).fill(dataAt(9));
    const bytes = tiffOf(
      [
        ...grey(1, 1_000_000, 8),
        [322, 4, [50_000]],
        [323, 4, [1000]],
        [324, 4, tiles],
        [325, 4, Array<number>(1000).fill(packed.length)],
      ],
      packed,
    );
    expect(await outcomeOf(decode, bytes)).toContain("its tiles are far larger than the page");
  });

  test("of 16 samples a pixel", async () => {
    const fields: Field[] = [
      [256, 4, [9000]],
      [257, 4, [9000]],
      [258, 3, [16]],
      [259, 3, [8]],
      [262, 3, [1]],
      [277, 3, [16]],
      [273, 4, [8]],
    ];
    expect(await outcomeOf(decode, tiffOf(fields))).toMatch(/^IMAGE_TOO_LARGE: .* 16 samples/);
  });

  test("whose directories lie on one another", async () => {
    const count = 20_000;
    const stride = 4;
    const fields = 30_000;
    const bytes = Buffer.alloc(8 + count * stride + 2 + 12 * fields + 4);
    bytes.set([0x49, 0x49, 42, 0, 8]);
    for (let i = 0; i < count; i++) {
      const at = 8 + i * stride;
      bytes.writeUInt16LE(fields, at);
      const next = i + 1 < count ? at + stride : 0;
      bytes.writeUInt32LE(next, at + 2 + 12 * fields);
    }
    expect(() => countPages(bytes)).toThrow("its directories lie on one another");
  });

  test("whose fields all say the whole file again", async () => {
    const length = 4_000_000;
    const fields: Field[] = [...grey(2, 2, 1), [273, 4, [dataAt(8)]], [279, 4, [4]], [347, 1, []]];
    const bytes = tiffOf(fields, new Uint8Array(length));
    for (const tag of [254, 258, 320, 347]) {
      const copy = Buffer.from(bytes);
      const entry = 8 + 2 + 12 * 7;
      copy.writeUInt16LE(tag, entry);
      copy.writeUInt32LE(length, entry + 4);
      copy.writeUInt32LE(dataAt(8), entry + 8);
      expect(await outcomeOf(decode, copy)).toMatch(/^(2 x 2$|[A-Z_]+: )/);
    }
  });
});
