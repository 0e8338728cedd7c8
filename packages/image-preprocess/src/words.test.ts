import { expect, test } from "vitest";
import { wordsOf } from "./words.ts";

test("sees four bytes in each word, and leaves out the rest", () => {
  const bytes = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  const words = wordsOf(bytes);
  expect(words).toHaveLength(2);
  expect([...new Uint8Array(words.buffer, words.byteOffset, 8)]).toEqual([...bytes.slice(0, 8)]);
});

test("takes bytes that start anywhere", () => {
  const bytes = Uint8Array.of(0, 1, 2, 3, 4, 5).subarray(1);
  expect(wordsOf(bytes)).toEqual(wordsOf(Uint8Array.of(1, 2, 3, 4)));
});
