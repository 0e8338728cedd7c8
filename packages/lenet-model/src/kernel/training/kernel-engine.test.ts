import "@tensorflow/tfjs-backend-cpu";
import { setBackend } from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  asFloats,
  largestDifference,
  someBytes,
  someWeights,
  usualNetwork,
} from "../../../test/any-network.ts";
import type { Architecture } from "../../architecture.ts";
import { lenet } from "../../networks/lenet.ts";
import { randomOf } from "../../random.ts";
import { shapesOf, sizeOf } from "../../shapes.ts";
import { tfjsEngine } from "../../tfjs/tfjs-engine.ts";
import type { Batch } from "../../training/gradient-engine.ts";
import { kernelEngine } from "./kernel-engine.ts";

/** Noise, and targets that are spread over all classes. */
function someBatch(architecture: Architecture, count: number, seed: number): Batch {
  const random = randomOf(seed, 2);
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  const fields = asFloats(someBytes(sizeOf(architecture.input), count, seed));
  const targets = Float32Array.from({ length: count * classes }, () => random.next());
  for (let row = 0; row < targets.length; row += classes) {
    const part = targets.subarray(row, row + classes);
    const sum = part.reduce((total, value) => total + value, 0);
    part.forEach((value, i) => {
      part[i] = value / sum;
    });
  }
  // Every other batch has pictures that count more and less than others, or not at all.
  const weights =
    seed % 2 === 0 ? Float32Array.from({ length: count }, () => random.below(4) / 2) : undefined;
  return { fields, targets, weights, count };
}

describe("kernelEngine", () => {
  beforeAll(async () => {
    await setBackend("cpu");
  });

  test("finds the slopes that tfjs finds, in any network", async () => {
    const counts = fc.integer({ min: 1, max: 7 });
    await fc.assert(
      fc.asyncProperty(usualNetwork, fc.nat(), counts, async (architecture, seed, count) => {
        const weights = someWeights(architecture, seed);
        const batch = someBatch(architecture, count, seed);
        const ours = kernelEngine(architecture);
        const theirs = tfjsEngine(architecture);
        const expected = await theirs.gradients(weights, batch);
        theirs.dispose();
        // Twice: what the first batch leaves behind must not show in the second.
        for (const found of [
          await ours.gradients(weights, batch),
          await ours.gradients(weights, batch),
        ]) {
          expect(largestDifference(found.gradient, expected.gradient)).toBeLessThan(1e-5);
          expect(largestDifference(found.logits, expected.logits)).toBeLessThan(1e-5);
          expect(Math.abs(found.loss - expected.loss)).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("finds the same in a batch as the mean over its pictures", async () => {
    const weights = someWeights(lenet, 5);
    const { fields, targets, count } = someBatch(lenet, 133, 5);
    const engine = kernelEngine(lenet);
    const whole = await engine.gradients(weights, { fields, targets, count });
    const mean = new Float32Array(whole.gradient.length);
    let loss = 0;
    for (let i = 0; i < count; i++) {
      const one = await engine.gradients(weights, {
        fields: fields.subarray(i * 784, (i + 1) * 784),
        targets: targets.subarray(i * 10, (i + 1) * 10),
        count: 1,
      });
      one.gradient.forEach((slope, p) => {
        mean[p] = mean[p]! + slope / count;
      });
      loss += one.loss / count;
    }
    expect(largestDifference(whole.gradient, mean)).toBeLessThan(1e-6);
    expect(whole.loss).toBeCloseTo(loss, 6);
  });

  test("forgets a picture that was not a number", async () => {
    const weights = someWeights(lenet, 6);
    const batch = someBatch(lenet, 5, 6);
    const engine = kernelEngine(lenet);
    const before = await engine.gradients(weights, batch);
    await engine.gradients(weights, {
      ...someBatch(lenet, 8, 7),
      fields: new Float32Array(8 * 784).fill(Number.NaN),
    });
    expect(await engine.gradients(weights, batch)).toEqual(before);
  });

  test.each([
    ["no picture", 0, 0, 0],
    ["half a picture", 392, 10, 1],
    ["too few targets", 784 * 2, 10, 2],
  ])("refuses %s", async (_, values, targets, count) => {
    const batch = { fields: new Float32Array(values), targets: new Float32Array(targets), count };
    await expect(kernelEngine(lenet).gradients(someWeights(lenet, 1), batch)).rejects.toThrow(
      expect.objectContaining({ code: "INVALID_INPUT" }),
    );
  });
});
