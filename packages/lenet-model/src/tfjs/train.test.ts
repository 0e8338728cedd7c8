import { memory } from "@tensorflow/tfjs-core";
import { expect, test } from "vitest";
import { lenet } from "../networks/lenet.ts";
import { randomOf } from "../random.ts";
import { lenetRecipe } from "../recipes/lenet.ts";
import { train } from "./train.ts";

/** Bars: upright, level, or slanted either way, at random places. */
function bars(count: number) {
  const random = randomOf(3);
  const images = new Uint8Array(count * 784);
  const labels = Uint8Array.from({ length: count }, () => random.below(4));
  labels.forEach((label, i) => {
    const middle = 10 + random.below(8);
    for (let step = -7; step < 8; step++) {
      const x = [0, step, step, -step][label]! + middle;
      const y = [step, 0, step, step][label]! + middle;
      images.fill(255, i * 784 + y * 28 + x, i * 784 + y * 28 + x + 2);
    }
  });
  return { images, labels };
}

const run = {
  architecture: lenet,
  digits: bars(600),
  options: { ...lenetRecipe.options, epochs: 2, batchSize: 20, heldOut: 100 },
};

test("train teaches lenet to tell bars apart, the same each time, and leaves no tensors", async () => {
  const first = await train(run);
  expect(first.figures.accuracy).toBeGreaterThan(0.9);
  expect(memory().numTensors).toBe(0);
  expect((await train(run)).weights).toEqual(first.weights);
});

test("train releases its tensors when it is stopped", async () => {
  const signal = AbortSignal.abort(new Error("stopped"));
  await expect(train({ ...run, signal })).rejects.toThrow("stopped");
  expect(memory().numTensors).toBe(0);
});
