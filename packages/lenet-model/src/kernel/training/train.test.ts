import { expect, test } from "vitest";
import type { Architecture } from "../../architecture.ts";
import { randomOf } from "../../random.ts";
import type { LabelledDigits } from "../../training/labelled-digits.ts";
import type { TrainingRun } from "../../training/train-with.ts";
import { train } from "./train.ts";

const tiny: Architecture = {
  name: "tiny",
  input: { height: 9, width: 9, maps: 1 },
  layers: [
    { kind: "convolution", name: "c1", maps: 4, size: 3, padding: "same", activation: "relu" },
    { kind: "max-pooling", name: "s2", size: 2 },
    { kind: "dense", name: "output", units: 2, activation: "linear" },
  ],
};

/** Strokes with noise: 0 lies, 1 stands. */
function strokes(count: number): LabelledDigits {
  const random = randomOf(7);
  const images = Uint8Array.from({ length: 81 * count }, () => random.below(90));
  const labels = Uint8Array.from({ length: count }, () => random.below(2));
  labels.forEach((label, i) => {
    const line = 2 + random.below(5);
    for (let at = 2; at < 7; at++) {
      const [y, x] = label === 0 ? [line, at] : [at, line];
      images[i * 81 + y * 9 + x] = 200 + random.below(56);
    }
  });
  return { images, labels };
}

const run: TrainingRun = {
  architecture: tiny,
  digits: strokes(400),
  options: {
    epochs: 8,
    batchSize: 16,
    rate: 0.02,
    warmUp: 1,
    averaging: 0.9,
    labelSmoothing: 0,
    distortion: { rotation: 5, shift: 1 },
    heldOut: 100,
    seed: 1,
  },
};

test("learns to tell strokes apart, and the same each time", async () => {
  const { figures, weights } = await train(run);
  expect(figures.accuracy).toBeGreaterThan(0.95);
  expect((await train(run)).weights).toEqual(weights);
});
