import { expect, test } from "vitest";
import { bytesOfFloats, floatsOfBytes, turned } from "./little-endian.ts";

const floats = Float32Array.of(1.5, -2.25e-9, 0, 3.4e38);

test("floats are stored with their lowest byte first", () => {
  const bytes = bytesOfFloats(floats);
  const view = new DataView(bytes.buffer);
  expect(Array.from(floats, (_, i) => view.getFloat32(4 * i, true))).toEqual([...floats]);
});

test("bytes from anywhere in a file are floats again", () => {
  const file = new Uint8Array(20);
  file.set(bytesOfFloats(floats), 3);
  expect(floatsOfBytes(file.subarray(3, 19))).toEqual(floats);
});

test("a part of floats is stored by itself", () => {
  expect(floatsOfBytes(bytesOfFloats(floats.subarray(1, 3)))).toEqual(floats.slice(1, 3));
});

test("turned bytes are what a machine of the other order stores", () => {
  const bytes = turned(bytesOfFloats(floats));
  expect(new DataView(bytes.buffer).getFloat32(0, false)).toBe(1.5);
  expect(turned(bytes)).toEqual(bytesOfFloats(floats));
});
