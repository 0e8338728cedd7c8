import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesFromLetters, lettersOf } from "./letters.ts";

test("every byte comes back", () => {
  const all = Uint8Array.from({ length: 256 }, (_, i) => i);
  expect(bytesFromLetters(lettersOf(all))).toEqual(all);
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(bytesFromLetters(lettersOf(bytes))).toEqual(new Uint8Array(bytes));
    }),
  );
});

test("needs no escapes in a source, and a letter for a small byte", () => {
  const text = lettersOf(Uint8Array.from({ length: 256 }, (_, i) => i));
  expect(text).toMatch(/^[ !#-[\]-~]*$/);
  expect(lettersOf(Uint8Array.of(0, 1, 255, 45, 211))).toHaveLength(5);
});
