import { describe, expect, test } from "vitest";
import { createRunner } from "../kernel/create-runner.ts";
import { lenet } from "../networks/lenet.ts";
import { randomOf } from "../random.ts";
import { initialWeights } from "../weights.ts";
import { drawPath, emptyCanvas, smoothPath } from "./canvas.ts";
import { fieldOf } from "./field-of.ts";
import { fitHiddenLayer } from "./fit-hidden-layer.ts";
import { fitScorer } from "./fit-scorer.ts";
import { makeDigits } from "./make-digits.ts";
import { makeNonDigits } from "./make-non-digits.ts";
import { openScorer } from "./scorer.ts";

/** Zeros: rings of some sizes, as fields. */
function rings(count: number) {
  const random = randomOf(2);
  const images = new Uint8Array(count * 784);
  for (let i = 0; i < count; i++) {
    const canvas = emptyCanvas();
    const width = random.between(10, 16);
    const ring = Array.from({ length: 13 }, (_, step): [number, number] => {
      const angle = (step * Math.PI) / 6;
      return [32 + width * Math.cos(angle), 32 + 20 * Math.sin(angle)];
    });
    drawPath(canvas, ring, random.between(1.5, 3));
    images.set(fieldOf(canvas)!, i * 784);
  }
  return { images, labels: new Uint8Array(count) };
}

const digits = rings(60);

const inkOf = (field: Uint8Array) => field.reduce((sum, ink) => sum + ink, 0);

describe("fieldOf", () => {
  test("fits the drawing into 20 pixels, its centre of mass in the middle", () => {
    const canvas = emptyCanvas(64, 64);
    drawPath(
      canvas,
      [
        [5, 3],
        [5, 43],
      ],
      2,
    );
    drawPath(
      canvas,
      [
        [5, 43],
        [20, 43],
      ],
      2,
    );
    const field = fieldOf(canvas)!;
    const rows = Array.from({ length: 28 }, (_, y) => inkOf(field.subarray(y * 28, y * 28 + 28)));
    expect(rows.filter((ink) => ink > 0)).toHaveLength(20);
    let [x, y] = [0, 0];
    field.forEach((ink, i) => {
      x += ink * (i % 28);
      y += ink * Math.floor(i / 28);
    });
    expect(Math.abs(x / inkOf(field) - 13.5)).toBeLessThanOrEqual(0.51);
    expect(Math.abs(y / inkOf(field) - 13.5)).toBeLessThanOrEqual(0.51);
    expect(Math.max(...field)).toBe(255);
  });

  test("has no field of a canvas without ink", () => {
    expect(fieldOf(emptyCanvas())).toBeUndefined();
  });

  test("enlarges what is smaller than its box", () => {
    const canvas = emptyCanvas(8, 8);
    drawPath(
      canvas,
      [
        [2, 3],
        [5, 3],
      ],
      0.5,
    );
    expect(inkOf(fieldOf(canvas)!)).toBeGreaterThan(20 * 4 * 255);
  });
});

test("smoothPath goes through all its points", () => {
  const points: [number, number][] = [
    [0, 0],
    [5, 9],
    [9, 2],
  ];
  const path = smoothPath(points);
  for (const point of points) expect(path).toContainEqual(point);
  expect(path).toHaveLength(13);
});

describe("makeNonDigits and makeDigits", () => {
  test("make what their seed says", () => {
    expect(makeNonDigits(40, digits, 1)).toEqual(makeNonDigits(40, digits, 1));
    expect(makeNonDigits(40, digits, 1)).not.toEqual(makeNonDigits(40, digits, 2));
    expect(makeDigits(40, digits, 1)).toEqual(makeDigits(40, digits, 1));
    expect(makeDigits(40, digits, 1)).not.toEqual(makeDigits(40, digits, 2));
  });

  test("make fields of every sort, blank ones too", () => {
    const fields = makeNonDigits(400, digits, 3);
    const inks = Array.from({ length: 400 }, (_, i) =>
      inkOf(fields.subarray(i * 784, i * 784 + 784)),
    );
    const blank = inks.filter((ink) => ink === 0).length;
    expect(blank).toBeGreaterThan(0);
    expect(blank).toBeLessThan(15);
    expect(new Set(inks).size).toBeGreaterThan(370);
  });
});

test("fitHiddenLayer tells apart what no straight line can", () => {
  const random = randomOf(1);
  const rows = Float32Array.from({ length: 4000 }, () => random.between(-1, 1) + 5);
  const targets = Uint8Array.from({ length: 2000 }, (_, i) =>
    rows[2 * i]! - 5 > 0 === rows[2 * i + 1]! - 5 > 0 ? 1 : 0,
  );
  const { kernel, bias, outputKernel, outputBias } = fitHiddenLayer({ rows, targets }, 16, 1);
  const right = targets.filter((target, i) => {
    const sum = bias.reduce((total, start, unit) => {
      const hidden = start + rows[2 * i]! * kernel[unit]! + rows[2 * i + 1]! * kernel[16 + unit]!;
      return total + Math.max(0, hidden) * outputKernel[unit]!;
    }, outputBias[0]!);
    return sum > 0 === (target === 1);
  });
  expect(right.length / 2000).toBeGreaterThan(0.95);
});

test("fitScorer turns away made-up non-digits, and one in a hundred held-out digits", () => {
  const heldOut = rings(200);
  const network = createRunner(lenet, initialWeights(lenet, 1));
  const data = { training: digits, heldOut, seed: 1, examples: 300 };
  const tensors = fitScorer(lenet, network, data);
  expect(fitScorer(lenet, network, data)).toEqual(tensors);
  const score = openScorer(lenet, tensors);
  const share = (fields: Uint8Array) => {
    const scores = score(network.run(fields));
    return scores.filter((value) => value > 0.5).length / scores.length;
  };
  expect(share(heldOut.images)).toBeLessThanOrEqual(0.01);
  expect(share(makeNonDigits(200, digits, 9))).toBeGreaterThan(0.5);
});
