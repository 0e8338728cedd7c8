import { memory } from "@tensorflow/tfjs-core";
import { expect, test } from "vitest";
import { bars } from "../../test/bars.ts";
import { lenet } from "../networks/lenet.ts";
import { lenetRecipe } from "../recipes/lenet.ts";
import { train } from "./train.ts";

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
