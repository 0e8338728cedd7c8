import { expect, test } from "vitest";
import { shorten } from "./shorten.ts";

test.each([
  ["amount.jpg", 10, "amount.jpg"],
  ["scans/2024/amount-of-may.jpg", 16, "scans/…f-may.jpg"],
])("%s in %d", (text, width, expected) => {
  expect(shorten(text, width)).toBe(expected);
});
