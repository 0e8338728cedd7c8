import { splitDigits } from "@inkdigit/lenet-model";
import { expect, test } from "vitest";
import { mixedDigits } from "./mixed-digits.ts";

/** Digits of 2×2, each filled with its label. */
function digits(...labels: number[]) {
  return {
    images: Uint8Array.from(labels.flatMap((label) => [label, label, label, label])),
    labels: Uint8Array.from(labels),
  };
}

test("own digits are learned from, and never held out", () => {
  const others = digits(...Array.from({ length: 40 }, (_, i) => i % 5));
  const mixed = mixedDigits(others, digits(7, 8), 3, 10);
  const { training, heldOut } = splitDigits(mixed, 10);
  expect([...training.labels].filter((label) => label > 5).toSorted()).toEqual([7, 7, 7, 8, 8, 8]);
  expect(Math.max(...heldOut.labels)).toBeLessThan(5);
  expect(mixed.labels).toHaveLength(46);
  mixed.labels.forEach((label, i) => {
    expect([...mixed.images.subarray(4 * i, 4 * i + 4)]).toEqual([label, label, label, label]);
  });
});

test("without own digits nothing changes", () => {
  const others = digits(1, 2, 3);
  expect(mixedDigits(others, digits(), 5, 1)).toBe(others);
});
