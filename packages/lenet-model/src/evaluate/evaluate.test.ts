import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { softmax } from "../forward/softmax.ts";
import { randomOf } from "../random.ts";
import { calibrationError } from "./calibration-error.ts";
import { evaluate } from "./evaluate.ts";
import { fitTemperature } from "./fit-temperature.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** Five pictures of three classes; the second and the last are answered wrong. */
const labels = Uint8Array.of(0, 0, 1, 2, 2);
const probabilities = Float32Array.of(
  ...[0.9, 0.05, 0.05],
  ...[0.3, 0.6, 0.1],
  ...[0.25, 0.5, 0.25],
  ...[0, 0, 1],
  ...[0.2, 0.7, 0.1],
);

describe("evaluate", () => {
  const found = evaluate(probabilities, labels);

  test("counts who was taken for whom", () => {
    expect(found.accuracy).toBe(0.6);
    expect(found.confusion).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [0, 1, 1],
    ]);
    expect(found.confusedPairs).toEqual([
      { truth: 0, answer: 1, indices: [1] },
      { truth: 2, answer: 1, indices: [4] },
    ]);
  });

  test("gives precision, recall and their mean of each digit", () => {
    expect(found.digits).toEqual([
      { digit: 0, count: 2, precision: 1, recall: 0.5, f1: 2 / 3 },
      { digit: 1, count: 1, precision: 1 / 3, recall: 1, f1: 0.5 },
      { digit: 2, count: 2, precision: 1, recall: 0.5, f1: 2 / 3 },
    ]);
  });

  test("has no precision of a digit that is never answered, nor recall of one never shown", () => {
    const { digits } = evaluate(Float32Array.of(1, 0, 0, 1, 0, 0), Uint8Array.of(0, 1));
    expect(digits[1]).toEqual({ digit: 1, count: 1, precision: null, recall: 0, f1: null });
    expect(digits[2]).toEqual({ digit: 2, count: 0, precision: null, recall: null, f1: null });
  });

  test("gives loss and Brier score as one reckons them", () => {
    const loss = -(Math.log(0.9) + Math.log(0.3) + Math.log(0.5) + Math.log(1) + Math.log(0.1)) / 5;
    expect(found.loss).toBeCloseTo(loss, 6);
    const brier = (0.015 + (0.49 + 0.36 + 0.01) + (0.0625 + 0.25 + 0.0625) + 0 + 1.34) / 5;
    expect(found.brier).toBeCloseTo(brier, 6);
  });

  test("leaves fewer mistakes when the least sure are set aside", () => {
    expect(found.rejection[0]).toEqual({ rejected: 0, error: 0.4 });
    const { rejection } = evaluate(
      Float32Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 1 - i / 400 : i / 400)),
      Uint8Array.from({ length: 100 }, (_, i) => (i >= 95 ? 1 : 0)),
    );
    expect(rejection.map(({ error }) => error.toFixed(3))).toEqual([
      "0.050",
      "0.040",
      "0.040",
      "0.031",
      "0.000",
      "0.000",
    ]);
  });

  test("refuses what does not fit together", () => {
    expect(() => evaluate(probabilities, labels.subarray(1))).toThrow("15 probabilities");
    expect(() => evaluate(probabilities, Uint8Array.of(0, 1, 2, 3, 0))).toThrow("labels");
    expect(() => evaluate(new Float32Array(0), new Uint8Array(0))).toThrow("labels");
  });
});

describe("wilsonInterval", () => {
  test("is the textbook's", () => {
    const [low, high] = wilsonInterval(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(wilsonInterval(0, 10)[0]).toBe(0);
    expect(wilsonInterval(10, 10)[1]).toBeCloseTo(1, 12);
  });

  test("holds the share, and narrows with the sample", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.float({ min: 0, max: 1, noNaN: true }),
        (n, part) => {
          const hits = Math.round(part * n);
          const [low, high] = wilsonInterval(hits, n);
          const [lowMore, highMore] = wilsonInterval(hits * 10, n * 10);
          expect(low).toBeLessThanOrEqual(hits / n + 1e-12);
          expect(high).toBeGreaterThanOrEqual(hits / n - 1e-12);
          expect(highMore - lowMore).toBeLessThan(high - low);
        },
      ),
    );
  });
});

describe("calibrationError", () => {
  test("is nothing when 0.8 means four of five", () => {
    const confidences = new Float32Array(10).fill(0.8);
    expect(calibrationError(confidences, Uint8Array.of(1, 1, 1, 1, 0, 1, 1, 1, 1, 0))).toBeCloseTo(
      0,
    );
    expect(calibrationError(confidences, new Uint8Array(10).fill(1))).toBeCloseTo(0.2);
    expect(calibrationError(Float32Array.of(1), Uint8Array.of(0))).toBe(1);
  });
});

test("fitTemperature finds by how much outputs are too sure", () => {
  const random = randomOf(1);
  const count = 4000;
  const truth = Float32Array.from({ length: count * 3 }, () => 2 * random.normal());
  const shares = softmax(truth, 3);
  const drawn = Uint8Array.from({ length: count }, (_, i) => {
    const chance = random.next();
    const first = shares[i * 3]!;
    return chance < first ? 0 : chance < first + shares[i * 3 + 1]! ? 1 : 2;
  });
  const tooSure = truth.map((logit) => logit * 2.5);
  expect(fitTemperature(tooSure, drawn)).toBeGreaterThan(2.3);
  expect(fitTemperature(tooSure, drawn)).toBeLessThan(2.7);
});
