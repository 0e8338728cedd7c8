import { expect, test } from "vitest";
import type { Architecture } from "../architecture.ts";
import { lenet5 } from "../networks/lenet5.ts";
import { randomOf } from "../random.ts";
import { parametersOf } from "../shapes.ts";
import { createDropout } from "./dropout.ts";
import { weightsOver } from "./flat-weights.ts";

const small: Architecture = {
  name: "small",
  input: { height: 3, width: 3, maps: 1 },
  layers: [
    { kind: "convolution", name: "c1", maps: 5, size: 3, padding: "same", activation: "relu" },
    { kind: "dense", name: "f2", units: 4, activation: "relu" },
    { kind: "dense", name: "output", units: 2, activation: "linear" },
  ],
};

function applied(architecture: Architecture, share: number, seed: number) {
  const dropout = createDropout(architecture, share);
  dropout.draw(randomOf(seed));
  const flat = new Float32Array(parametersOf(architecture)).fill(1);
  dropout.apply(flat);
  return weightsOver(architecture, flat);
}

test("what belongs to an input goes or stays as a whole", () => {
  const { shape, data } = applied(small, 0.4, 1).get("f2.kernel")!;
  expect(shape).toEqual([45, 4]);
  const rows = Array.from({ length: 45 }, (_, i) => [...data.subarray(4 * i, 4 * i + 4)]);
  const kept = Math.fround(1 / 0.6);
  for (const row of rows) expect(row).toEqual(Array(4).fill(row[0] === 0 ? 0 : kept));
  expect(rows.filter(([first]) => first === 0).length).toBeGreaterThan(5);
  expect(rows.filter(([first]) => first !== 0).length).toBeGreaterThan(10);
});

test("convolutions and biases stay as they are", () => {
  const weights = applied(small, 0.9, 1);
  for (const name of ["c1.kernel", "c1.bias", "f2.bias", "output.bias"]) {
    expect([...weights.get(name)!.data].every((value) => value === 1)).toBe(true);
  }
});

test("sums stay what they are on average", () => {
  const { data } = applied(lenet5, 0.3, 2).get("f6.kernel")!;
  expect(data.reduce((sum, value) => sum + value, 0) / data.length).toBeCloseTo(1, 0.5);
});

test("a seed decides what goes", () => {
  const one = applied(small, 0.5, 3).get("f2.kernel")!.data;
  expect(applied(small, 0.5, 3).get("f2.kernel")!.data).toEqual(one);
  expect(applied(small, 0.5, 4).get("f2.kernel")!.data).not.toEqual(one);
});
