import { expect, test } from "vitest";
import { formatCount, formatDecimal, formatFraction } from "./format-count.ts";

test("counts have their thousands apart", () => {
  expect(formatCount(10_000)).toBe("10,000");
});

test("numbers have as many places as asked for", () => {
  expect(formatDecimal(1)).toBe("1.0");
  expect(formatDecimal(0.01, 3)).toBe("0.010");
});

test.each([
  [1, "100.0%"],
  [0.99999, "99.9%"],
  [0.9549, "95.5%"],
  [0, "0.0%"],
])("%d of all is %s", (share, text) => {
  expect(formatFraction(share)).toBe(text);
});
