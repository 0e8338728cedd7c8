import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { type Tensor, tensor4d, softmax as tfjsSoftmax, tidy } from "@tensorflow/tfjs-core";
import { expect, test } from "vitest";
import { softmax } from "../forward/softmax.ts";
import { createRunner } from "../kernel/create-runner.ts";
import { readModelFile } from "../model/model-file.ts";
import { lenetWeights } from "../models/lenet.ts";
import { layersModelOf } from "./layers-model.ts";
import { useWasm } from "./use-wasm.ts";

/** Pictures given to tfjs at once. */
const BATCH = 1000;

/** The published network's probabilities by tfjs. */
async function probabilitiesByTfjs(images: Uint8Array): Promise<Float32Array> {
  await useWasm();
  const { card, weights } = readModelFile(lenetWeights());
  const model = layersModelOf(card.architecture, weights);
  const count = images.length / 784;
  const all = new Float32Array(count * 10);
  for (let first = 0; first < count; first += BATCH) {
    const fields = Float32Array.from(
      images.subarray(first * 784, (first + BATCH) * 784),
      (ink) => ink / 255,
    );
    const probabilities = tidy(() => {
      const shape: [number, number, number, number] = [fields.length / 784, 28, 28, 1];
      return tfjsSoftmax(model.predict(tensor4d(fields, shape)) as Tensor);
    });
    all.set(await probabilities.data(), first * 10);
    probabilities.dispose();
  }
  model.dispose();
  return all;
}

/** Time for 10,000 digits in plain TypeScript, on a busy machine. */
const TIMEOUT = 120_000;

test(
  "every kernel agrees with tfjs to 1e-5 on all of MNIST's test digits",
  async () => {
    const { images } = await loadMnistPart("test");
    const expected = await probabilitiesByTfjs(images);
    const { card, weights } = readModelFile(lenetWeights());
    for (const kernel of ["plain", "simd"] as const) {
      const { logits } = createRunner(card.architecture, weights, kernel).run(images);
      const found = softmax(logits, 10);
      const farthest = found.reduce((most, p, i) => Math.max(most, Math.abs(p - expected[i]!)), 0);
      expect(found).toHaveLength(100_000);
      expect(farthest).toBeLessThan(1e-5);
    }
  },
  TIMEOUT,
);
