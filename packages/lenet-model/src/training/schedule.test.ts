import { expect, test } from "vitest";
import { adamStep } from "./adam.ts";
import { learningRate } from "./learning-rate.ts";
import { updateAverage } from "./moving-average.ts";
import { optimizerState, optimizerStep } from "./optimizer.ts";

test("learningRate rises to its highest, then falls to zero", () => {
  const rates = Array.from({ length: 13 }, (_, done) => learningRate(done, 12, 4, 0.8));
  expect(rates.slice(0, 5).map((rate) => rate.toFixed(2))).toEqual([
    "0.00",
    "0.20",
    "0.40",
    "0.60",
    "0.80",
  ]);
  expect(rates[8]).toBeCloseTo(0.4);
  expect(rates[12]).toBeCloseTo(0);
  expect(learningRate(0, 10, 0, 1)).toBe(1);
});

test("adamStep first moves every parameter by the rate, whatever its slope", () => {
  const parameters = Float32Array.of(1, 1, 1);
  adamStep(parameters, Float32Array.of(5, -0.01, 0), 0.1, optimizerState(3));
  expect([...parameters].map((value) => value.toFixed(3))).toEqual(["0.900", "1.100", "1.000"]);
});

test("adamStep with decay shrinks parameters without a slope", () => {
  const parameters = Float32Array.of(1, -2);
  adamStep(parameters, Float32Array.of(0, 0), 0.1, optimizerState(2), 0.5);
  expect([...parameters].map((value) => value.toFixed(3))).toEqual(["0.950", "-1.900"]);
});

test("sgdStep gathers speed while the slope stays the same", () => {
  const parameters = Float32Array.of(0);
  const state = optimizerState(1);
  const moves = Array.from({ length: 60 }, () => {
    const before = parameters[0]!;
    optimizerStep({ kind: "sgd", momentum: 0.9 }, parameters, Float32Array.of(1), 0.01, state);
    return before - parameters[0]!;
  });
  expect(moves[0]).toBeCloseTo(0.019);
  expect(moves.at(-1)).toBeCloseTo(0.1, 2);
});

test.each([
  { optimizer: { kind: "adam" }, rate: 0.2 },
  { optimizer: { kind: "adam", decay: 0.001 }, rate: 0.2 },
  { optimizer: { kind: "sgd", momentum: 0.9 }, rate: 0.01 },
  { optimizer: { kind: "sgd", momentum: 0 }, rate: 0.1 },
] as const)("$optimizer finds the bottom of a bowl", ({ optimizer, rate }) => {
  const parameters = Float32Array.of(3, -4);
  const state = optimizerState(2);
  for (let step = 0; step < 500; step++) {
    const gradient = Float32Array.of(parameters[0]! - 1, 10 * (parameters[1]! - 2));
    optimizerStep(optimizer, parameters, gradient, learningRate(step, 500, 0, rate), state);
  }
  expect(state.step).toBe(500);
  expect(parameters[0]).toBeCloseTo(1, 2);
  expect(parameters[1]).toBeCloseTo(2, 2);
});

test("updateAverage forgets where it began, then follows slowly", () => {
  const average = Float32Array.of(100);
  updateAverage(average, Float32Array.of(0), 0.99, 1);
  expect(average[0]).toBeCloseTo(10);
  updateAverage(average, Float32Array.of(0), 0.99, 1e6);
  expect(average[0]).toBeCloseTo(9.9);
});
