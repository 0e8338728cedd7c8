import { expect, test } from "vitest";
import { confusionOf } from "./confusion-of.ts";

test("counts what was taken for what", () => {
  const matrix = confusionOf(Uint8Array.of(4, 4, 9, 4), Uint8Array.of(4, 9, 9, 9));
  expect(matrix[4]![9]).toBe(2);
  expect(matrix[4]![4]).toBe(1);
  expect(matrix[9]![9]).toBe(1);
  expect(matrix.flat().reduce((sum, count) => sum + count)).toBe(4);
});
