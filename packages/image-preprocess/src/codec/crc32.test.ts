import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32, crc32Plainly } from "./crc32.ts";

test.each([crc32, crc32Plainly])("is the check sum that everyone compares with", (sum) => {
  expect(sum(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

test("Node's and ours are one", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crc32Plainly(bytes)).toBe(crc32(bytes));
    }),
  );
});
