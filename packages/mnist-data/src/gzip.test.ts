import { gunzipSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gzip, unpack } from "./gzip.ts";

test("what is packed can be unpacked", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      expect(await unpack(await gzip(bytes))).toEqual(bytes);
    }),
    { numRuns: 20 },
  );
});

test("packs and unpacks what others do", async () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 7);
  expect(new Uint8Array(gunzipSync(await gzip(bytes)))).toEqual(bytes);
  expect(await unpack(new Uint8Array(gzipSync(bytes)))).toEqual(bytes);
});

test("gives bytes that aren't packed back", async () => {
  const bytes = Uint8Array.of(0, 0, 8, 1);
  expect(await unpack(bytes)).toBe(bytes);
  expect(await unpack(new Uint8Array())).toEqual(new Uint8Array());
});

test.each([10, 15, 30])("names packed bytes that are cut short, to %i", async (length) => {
  const packed = await gzip(Uint8Array.from({ length: 100 }, (_, index) => index));
  await expect(unpack(packed.slice(0, length), "digits.gz")).rejects.toMatchObject({
    code: "CORRUPT_GZIP",
    message: "digits.gz can't be unpacked: it is damaged",
  });
});

test("names packed bytes that are changed", async () => {
  const packed = await gzip(Uint8Array.from({ length: 100 }, (_, index) => index));
  packed[50]! ^= 0xff;
  await expect(unpack(packed)).rejects.toMatchObject({ code: "CORRUPT_GZIP" });
});

test("stops at as many bytes as it may unpack", async () => {
  const packed = await gzip(new Uint8Array(1001));
  expect((await unpack(packed, "digits.gz", 1001)).length).toBe(1001);
  await expect(unpack(packed, "digits.gz", 1000)).rejects.toMatchObject({
    code: "WRONG_LENGTH",
    message: "digits.gz is longer than 1000 bytes",
  });
});
