import { describe, expect, test } from "vitest";
import { lenet } from "./networks/lenet.ts";
import { assertWeights, initialWeights, type Tensor, weightShapesOf } from "./weights.ts";

test("weightShapesOf names every weight of the network", () => {
  expect([...weightShapesOf(lenet)]).toEqual([
    ["c1.kernel", [5, 5, 1, 6]],
    ["c1.bias", [6]],
    ["c3.kernel", [5, 5, 6, 12]],
    ["c3.bias", [12]],
    ["output.kernel", [192, 10]],
    ["output.bias", [10]],
  ]);
});

test("initialWeights are decided by the seed and have the variance of He and Glorot", () => {
  const weights = initialWeights(lenet, 1);
  expect(weights).toEqual(initialWeights(lenet, 1));
  expect(weights).not.toEqual(initialWeights(lenet, 2));
  const variance = ({ data }: Tensor) => data.reduce((sum, x) => sum + x * x, 0) / data.length;
  expect(variance(weights.get("c3.kernel")!)).toBeCloseTo(2 / 150, 2);
  expect(variance(weights.get("output.kernel")!)).toBeCloseTo(2 / 202, 2);
  expect(variance(weights.get("c3.bias")!)).toBe(0);
});

describe("assertWeights", () => {
  const changed = (change: (weights: Map<string, Tensor>) => void) => {
    const weights = new Map(initialWeights(lenet, 1));
    change(weights);
    return weights;
  };

  test.each([
    ["missing", changed((weights) => weights.delete("c3.bias"))],
    ["c1.bias is [5]", changed((w) => w.set("c1.bias", { shape: [5], data: new Float32Array(5) }))],
    [
      "not finite",
      changed((w) => w.set("c1.bias", { shape: [6], data: new Float32Array(6).fill(Number.NaN) })),
    ],
  ])("says what is wrong: %s", (message, weights) => {
    expect(() => assertWeights(lenet, weights)).toThrow(message);
  });

  test("is content with what initialWeights gives", () => {
    expect(() => assertWeights(lenet, initialWeights(lenet, 1))).not.toThrow();
  });
});
