import { expect, test } from "vitest";
import { formatNumber } from "./format-number.ts";

test.each([
  [0, "0.00"],
  [1.2345, "1.23"],
  [-0.5, "\u22120.50"],
  [-0.001, "0.00"],
])("%d is %s", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});
