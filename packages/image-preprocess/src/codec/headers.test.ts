import { expect, test } from "vitest";
import { gradient, toSharp } from "../../test/files.ts";
import { readAvifSize } from "./avif-header.ts";
import { readWebpSize } from "./webp-header.ts";

const picture = gradient(301, 77);

test.each([
  ["lossy", toSharp(picture).removeAlpha().webp()],
  ["lossless", toSharp(picture).removeAlpha().webp({ lossless: true })],
  ["with more than pixels", toSharp(picture).withMetadata({ orientation: 6 }).webp()],
])("reads the size of a WebP, %s", async (_, file) => {
  expect(readWebpSize(await file.toBuffer())).toEqual({ width: 301, height: 77 });
});

test("reads the size of an AVIF", async () => {
  expect(readAvifSize(await toSharp(picture).avif().toBuffer())).toEqual({
    width: 301,
    height: 77,
  });
});

test("refuses a beginning alone", async () => {
  const webp = await toSharp(picture).webp().toBuffer();
  const avif = await toSharp(picture).avif().toBuffer();
  expect(() => readWebpSize(webp.subarray(0, 14))).toThrow(RangeError);
  expect(() => readAvifSize(avif.subarray(0, 40))).toThrow(RangeError);
});
