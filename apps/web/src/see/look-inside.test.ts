import { openModel } from "@inkdigit/lenet-model";
import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { expect, test } from "vitest";
import { lookInside } from "./look-inside.ts";

/** An upright stroke in the middle. */
const stroke = Uint8Array.from({ length: 784 }, (_, i) => {
  const [x, y] = [i % 28, Math.floor(i / 28)];
  return Math.abs(x - 14) <= 1 && y >= 4 && y < 24 ? 255 : 0;
});
const { inside, network } = lookInside(lenetWeights());

test("shows the field and the maps of every layer between", () => {
  const { maps } = inside(stroke);
  expect(maps.map(({ name, height, width, maps }) => [name, height, width, maps])).toEqual([
    ["input", 28, 28, 1],
    ["c1", 24, 24, 6],
    ["s2", 12, 12, 6],
    ["c3", 8, 8, 12],
    ["s4", 4, 4, 12],
  ]);
  expect(Math.max(...maps[0]!.data)).toBe(1);
});

test("the evidence for a digit, with its bias, is what softmax is made of", () => {
  const bias = network.weights.get("output.bias")!.data;
  const logits = inside(stroke).evidence.map(
    (row, digit) => row.reduce((sum, part) => sum + part, 0) + bias[digit]!,
  );
  const { probabilities } = openModel(lenetWeights()).predict(stroke);
  const order = (values: ArrayLike<number>) =>
    Array.from(values, (value, digit) => ({ value, digit }))
      .sort((a, b) => b.value - a.value)
      .slice(0, 4)
      .map(({ digit }) => digit);
  expect(order(logits)).toEqual(order(probabilities));
  expect(inside(stroke).digit).toBe(1);
  inside(stroke).probabilities.forEach((share, digit) => {
    expect(share).toBeCloseTo(probabilities[digit]!, 5);
  });
});
