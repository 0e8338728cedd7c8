import { describe, expect, test } from "vitest";
import { readSafetensors, writeSafetensors } from "./safetensors.ts";
import type { Tensor } from "./weights.ts";

const tensors = new Map<string, Tensor>([
  ["a", { shape: [2, 3], data: Float32Array.of(1, -2, 0.5, 1e-30, 3e38, -0) }],
  ["empty", { shape: [0, 4], data: new Float32Array(0) }],
  ["scalar", { shape: [], data: Float32Array.of(7) }],
]);
const metadata = new Map([["format", "tried"]]);

/** A file with any header, and zeros after it. */
function fileOf(header: unknown, size: number): Uint8Array {
  const text = new TextEncoder().encode(
    typeof header === "string" ? header : JSON.stringify(header),
  );
  const bytes = new Uint8Array(8 + text.length + size);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}

const f32 = (shape: unknown, begin: unknown, end: unknown) => ({
  dtype: "F32",
  shape,
  data_offsets: [begin, end],
});

test("what is written is read again", () => {
  const bytes = writeSafetensors({ tensors, metadata });
  expect(readSafetensors(bytes)).toEqual({ tensors, metadata });
  expect(writeSafetensors(readSafetensors(bytes))).toEqual(bytes);
});

test("the data begin at a multiple of 8, and bytes may lie anywhere in their buffer", () => {
  const bytes = writeSafetensors({ tensors, metadata });
  expect(Number(new DataView(bytes.buffer).getBigUint64(0, true)) % 8).toBe(0);
  const shifted = new Uint8Array(bytes.length + 3);
  shifted.set(bytes, 3);
  expect(readSafetensors(shifted.subarray(3))).toEqual({ tensors, metadata });
});

test("the file is what the format's description says", () => {
  const bytes = writeSafetensors({ tensors: new Map([["a", tensors.get("a")!]]), metadata });
  const length = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  expect(JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))).toEqual({
    __metadata__: { format: "tried" },
    a: { dtype: "F32", shape: [2, 3], data_offsets: [0, 24] },
  });
  expect([...new Float32Array(bytes.slice(8 + length).buffer)]).toEqual([
    ...tensors.get("a")!.data,
  ]);
});

describe("a file is refused", () => {
  test.each<[string, Uint8Array, string]>([
    ["with nothing in it", new Uint8Array(0), "0 bytes"],
    [
      "with a header that is longer than it",
      fileOf("{}", 0).fill(9, 0, 1),
      "begin with 9 bytes of names",
    ],
    ["with a header of 2^64 bytes", new Uint8Array(64).fill(255), "this is no safetensors file"],
    ["with a header that is no JSON", fileOf("{nonsense", 0), "no JSON"],
    ["with a header that is a list", fileOf([], 0), "no JSON object"],
    ["with a tensor beyond its end", fileOf({ a: f32([2], 0, 8) }, 4), "a ends beyond the file"],
    ["with fewer bytes than the shape", fileOf({ a: f32([3], 0, 8) }, 8), "a is [3]"],
    ["with half a size", fileOf({ a: f32([0.5], 0, 2) }, 2), "a is not described"],
    ["with a negative offset", fileOf({ a: f32([1], -4, 0) }, 4), "a is not described"],
    ["with a tensor that is null", fileOf({ a: null }, 0), "a is not described"],
    [
      "with tensors that overlap",
      fileOf({ a: f32([2], 0, 8), b: f32([2], 4, 12) }, 12),
      "b begins at 4 and not at 8",
    ],
    ["with a hole", fileOf({ a: f32([1], 0, 4), b: f32([1], 8, 12) }, 12), "b begins at 8"],
    ["with bytes that belong to none", fileOf({ a: f32([1], 0, 4) }, 8), "4 bytes after"],
    ["with metadata that are no texts", fileOf({ __metadata__: { a: 1 } }, 0), "metadata"],
  ])("%s", (_, bytes, message) => {
    expect(() => readSafetensors(bytes)).toThrow(
      expect.objectContaining({ code: "CORRUPT_FILE", message: expect.stringContaining(message) }),
    );
  });

  test("with numbers of another type", () => {
    const bytes = fileOf({ a: { dtype: "F16", shape: [2], data_offsets: [0, 4] } }, 4);
    expect(() => readSafetensors(bytes)).toThrow(
      expect.objectContaining({ code: "UNSUPPORTED_FILE" }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("with %s, read or written", (value) => {
    const bad = new Map([["a", { shape: [1], data: Float32Array.of(value) }]]);
    expect(() => writeSafetensors({ tensors: bad, metadata })).toThrow("a holds a value");
    const bytes = fileOf({ a: f32([1], 0, 4) }, 4);
    new DataView(bytes.buffer).setFloat32(bytes.length - 4, value, true);
    expect(() => readSafetensors(bytes)).toThrow("a holds a value");
  });
});

test("any file cut off anywhere is refused with a typed error", () => {
  const bytes = writeSafetensors({ tensors, metadata });
  for (let length = 0; length < bytes.length; length++) {
    expect(() => readSafetensors(bytes.subarray(0, length))).toThrow(
      expect.objectContaining({ name: "ModelError" }),
    );
  }
});
