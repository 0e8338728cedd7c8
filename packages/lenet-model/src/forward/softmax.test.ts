import { expect, test } from "vitest";
import { softmax } from "./softmax.ts";

test("softmax gives rows that add up to 1, whatever is added to a row", () => {
  const found = softmax(Float32Array.of(0, Math.log(3), 1000, 1000 + Math.log(3)), 2);
  expect(found[0]).toBeCloseTo(0.25);
  expect(found[1]).toBeCloseTo(0.75);
  expect(found[2]).toBeCloseTo(0.25, 4);
});

test("a higher temperature brings them closer together", () => {
  const logits = Float32Array.of(0, 4);
  expect(softmax(logits, 2, 2)).toEqual(softmax(Float32Array.of(0, 2), 2));
  expect(softmax(Float32Array.of(-1e30, 1e30), 2)).toEqual(Float32Array.of(0, 1));
});
