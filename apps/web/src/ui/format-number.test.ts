import { expect, test } from "vitest";
import { formatNumber } from "./format-number.ts";

test.each([
  [0, "0.00"],
  [1.2345, "1.23"],
  [-0.5, "\u22120.50"],
  [-0.001, "0.00"],
  [999_999, "999,999.00"],
  [9_999_999, "1.00 × 10⁷"],
  [2_433_788.81, "2.43 × 10⁶"],
  [-1.5e13, "\u22121.50 × 10¹³"],
])("%d is %s", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});
