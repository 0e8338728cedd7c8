import type { Worker } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { bars } from "../../test/bars.ts";
import { lenet } from "../networks/lenet.ts";
import { lenetRecipe } from "../recipes/lenet.ts";
import type { TrainingRun } from "../training/train-with.ts";
import type { TrainingOptions } from "../training/training-options.ts";
import { trainInWorkers } from "./train-in-workers.ts";

const run = (more: Partial<TrainingOptions>): TrainingRun => ({
  architecture: lenet,
  digits: bars(600),
  options: { ...lenetRecipe.options, epochs: 2, batchSize: 20, heldOut: 100, ...more },
});

test("two threads learn, and the same each time", async () => {
  const first = await trainInWorkers(run({ workers: 2 }));
  expect(first.figures.accuracy).toBeGreaterThan(0.9);
  const second = await trainInWorkers(run({ workers: 2 }));
  expect(second.weights).toEqual(first.weights);
  expect(second.history).toEqual(first.history);
});

test("without distortions, two threads find what one finds", async () => {
  const still = { distortion: {}, epochs: 1 };
  const one = await trainInWorkers(run(still));
  const two = await trainInWorkers(run({ ...still, workers: 2 }));
  for (const [name, { data }] of one.weights) {
    two.weights.get(name)!.data.forEach((value, i) => {
      expect(Math.abs(value - data[i]!)).toBeLessThan(2e-3);
    });
  }
});

test("what fails on another thread is said here, with its code", async () => {
  const images = bars(600).images;
  // The kernel finds no network of this shape; the first thread to learn that is another one.
  const architecture = { ...lenet, layers: lenet.layers.slice(0, 2) };
  await expect(
    trainInWorkers({ ...run({ workers: 2 }), architecture, digits: bars(images.length / 784) }),
  ).rejects.toThrow(expect.objectContaining({ code: "INVALID_ARCHITECTURE" }));
});

test("a thread that dies ends the training; the last whole epoch was handed over", async () => {
  const threads: Worker[] = [];
  const collect = (worker: Worker) => threads.push(worker);
  process.on("worker", collect);
  onTestFinished(() => void process.off("worker", collect));
  const epochs: number[] = [];
  const training = trainInWorkers({
    ...run({ workers: 2, epochs: 1000 }),
    onCheckpoint({ history }) {
      epochs.push(history.length);
      if (history.length === 2) void threads[0]!.terminate();
    },
  });
  await expect(training).rejects.toThrow("a training thread ended with code 1");
  expect(epochs.slice(0, 2)).toEqual([1, 2]);
  expect(epochs.length).toBeLessThan(1000);
});
