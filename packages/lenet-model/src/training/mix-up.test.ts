import { expect, test } from "vitest";
import { randomOf } from "../random.ts";
import { mixUp } from "./mix-up.ts";

/** 400 pictures of three pixels; the first hundred are told from the others. */
const count = 400;
const labels = Uint8Array.from({ length: count }, (_, i) => (i < 100 ? 0 : 1));
const batch = {
  count,
  labels,
  weights: new Float32Array(count).fill(1),
  fields: Float32Array.from({ length: 3 * count }, (_, i) => labels[Math.floor(i / 3)]!),
  targets: Float32Array.from({ length: 2 * count }, (_, i) => (labels[i >> 1] === (i & 1) ? 1 : 0)),
};

test.each([0.2, 1, 3])("mixes pictures and targets in the same shares: alpha %f", (alpha) => {
  const mixed = mixUp(batch, alpha, randomOf(1));
  const shares = Array.from(labels, (label, i) => {
    const [pixel, ...others] = mixed.fields.subarray(3 * i, 3 * i + 3);
    expect(others).toEqual([pixel, pixel]);
    expect(mixed.targets[2 * i + 1]).toBeCloseTo(pixel!);
    expect(mixed.targets[2 * i]).toBeCloseTo(1 - pixel!);
    return Math.abs(pixel! - label);
  });
  expect(Math.max(...shares)).toBeLessThanOrEqual(0.5);
  const mean = shares.reduce((sum, share) => sum + share, 0) / count;
  expect(mean).toBeGreaterThan(alpha / 40);
  // The mean of the smaller share, for a beta distribution, times how often the other differs.
  expect(mean).toBeLessThan(0.2);
  expect(mixUp(batch, alpha, randomOf(1))).toEqual(mixed);
});

test("larger alphas mix more", () => {
  const mixture = (alpha: number) =>
    mixUp(batch, alpha, randomOf(1)).fields.reduce(
      (sum, ink, i) => sum + Math.abs(ink - batch.fields[i]!),
      0,
    );
  expect(mixture(0.1)).toBeLessThan(mixture(0.5));
  expect(mixture(0.5)).toBeLessThan(mixture(2));
});
