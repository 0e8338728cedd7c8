import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { decode } from "../jimp.ts";

// JPEGs that break the rules of the format, one rule each.

/** A marker and what belongs to it, its two bytes of length left out. */
interface Segment {
  readonly marker: number;
  readonly body: Uint8Array;
}

const [SOF0, DHT, DQT, DRI, SOS, APP9, COM] = [0xc0, 0xc4, 0xdb, 0xdd, 0xda, 0xe9, 0xfe] as const;

let segments: readonly Segment[];
/** What stands behind the last segment: the packed pixels, and the end mark. */
let scan: Uint8Array;

beforeAll(async () => {
  const side = 24;
  const pixels = Uint8Array.from({ length: side * side * 3 }, (_, i) => (i * 7) % 256);
  const raw = { raw: { width: side, height: side, channels: 3 } } as const;
  const bytes = await sharp(pixels, raw).jpeg({ chromaSubsampling: "4:2:0" }).toBuffer();
  ({ segments, scan } = take(bytes));
});

describe("is read as if it were not there:", () => {
  test.each<[string, () => Uint8Array]>([
    [
      "a segment that nobody knows",
      () => join([{ marker: APP9, body: text("what?") }, ...segments]),
    ],
    ["an empty comment", () => join([{ marker: COM, body: text("") }, ...segments])],
    ["what stands behind the end", () => Buffer.concat([join(segments), text("and more")])],
    ["fill bytes before a marker", () => join(segments, scan, 3)],
  ])("%s", async (_, make) => {
    expect(await decode(make())).toEqual(await decode(join(segments)));
  });
});

describe("is refused:", () => {
  test.each<[string, () => Uint8Array]>([
    ["no frame", () => without(SOF0)],
    [
      "no scan",
      () =>
        join(
          segments.filter(({ marker }) => marker !== SOS),
          Uint8Array.of(255, 0xd9),
        ),
    ],
    ["a scan before its frame", () => join(moved(SOS, 0))],
    ["no quantization table", () => without(DQT)],
    ["no Huffman table", () => without(DHT)],
    [
      "two frames",
      () => join(segments.flatMap((one) => (one.marker === SOF0 ? [one, one] : [one]))),
    ],
    ["no width", () => changed(SOF0, 3, 0, 0)],
    ["no height", () => changed(SOF0, 1, 0, 0)],
    ["no components", () => changed(SOF0, 5, 0)],
    ["more components than it describes", () => changed(SOF0, 5, 200)],
    ["a component sampled zero times", () => changed(SOF0, 7, 0)],
    ["a component sampled 15 times", () => changed(SOF0, 7, 0xff)],
    ["a quantization table that is not there", () => changed(SOF0, 8, 3)],
    ["12 bits a sample", () => changed(SOF0, 0, 12)],
    ["a lossless frame", () => as(0xc3)],
    ["a frame packed arithmetically", () => as(0xc9)],
    ["a scan of a component that is not there", () => changed(SOS, 1, 77)],
    ["a scan of no components", () => changed(SOS, 0, 0)],
    ["a Huffman table that is not there", () => changed(SOS, 2, 0x33)],
    ["more codes than fit into their lengths", () => changed(DHT, 1, ...Array(16).fill(255))],
    ["a table that ends too early", () => join(segments.map(halfOf(DHT)))],
    ["a frame that ends too early", () => join(segments.map(halfOf(SOF0)))],
    ["a length of 0", () => withLength(0)],
    ["a length of 1", () => withLength(1)],
    ["a length beyond the file", () => withLength(0xffff)],
    [
      "restarts that never come",
      () => join([{ marker: DRI, body: Uint8Array.of(0, 1) }, ...segments]),
    ],
  ])("%s", async (_, make) => {
    await expect(decode(make())).rejects.toMatchObject({ name: "ImageError" });
  });
});

/** A JPEG as its segments. */
function take(bytes: Uint8Array) {
  const segments: Segment[] = [];
  let at = 2;
  for (let marker = 0; marker !== SOS; ) {
    marker = bytes[at + 1]!;
    const length = (bytes[at + 2]! << 8) | bytes[at + 3]!;
    segments.push({ marker, body: bytes.slice(at + 4, at + 2 + length) });
    at += 2 + length;
  }
  return { segments, scan: bytes.slice(at) };
}

/** @param fill - Bytes of 255 that stand before each marker besides. */
function join(parts: readonly Segment[], rest: Uint8Array = scan, fill = 0): Uint8Array {
  return Buffer.concat([
    Uint8Array.of(255, 0xd8),
    ...parts.flatMap(({ marker, body }) => [
      new Uint8Array(fill).fill(255),
      Uint8Array.of(255, marker, (body.length + 2) >> 8, (body.length + 2) & 255),
      body,
    ]),
    rest,
  ]);
}

function without(marker: number): Uint8Array {
  return join(segments.filter((one) => one.marker !== marker));
}

/** The first segment of a kind stands elsewhere. */
function moved(marker: number, to: number): readonly Segment[] {
  const rest = segments.filter((one) => one.marker !== marker);
  return rest.toSpliced(to, 0, segments.find((one) => one.marker === marker)!);
}

/** Bytes of every segment of a kind are others, from one on. */
function changed(marker: number, at: number, ...bytes: readonly number[]): Uint8Array {
  return join(
    segments.map((one) => {
      if (one.marker !== marker) return one;
      const body = one.body.slice();
      body.set(bytes, at);
      return { marker, body };
    }),
  );
}

/** The frame is of another kind. */
function as(marker: number): Uint8Array {
  return join(segments.map((one) => (one.marker === SOF0 ? { ...one, marker } : one)));
}

/** Keeps half of what a segment of a kind holds. */
function halfOf(marker: number) {
  return (one: Segment): Segment =>
    one.marker === marker ? { marker, body: one.body.slice(0, one.body.length >> 1) } : one;
}

/** The frame says that it is so long, whatever it is. */
function withLength(length: number): Uint8Array {
  const bytes = join(segments);
  const at = Buffer.from(bytes).indexOf(Uint8Array.of(255, SOF0));
  bytes.set([length >> 8, length & 255], at + 2);
  return bytes;
}

function text(characters: string): Uint8Array {
  return new TextEncoder().encode(characters);
}
