import { setFlagsFromString } from "node:v8";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { type Tensor, tensor4d, softmax as tfjsSoftmax, tidy } from "@tensorflow/tfjs-core";
import { describe, expect, test } from "vitest";
import { asFloats, largestDifference } from "../../test/any-network.ts";
import type { Architecture } from "../architecture.ts";
import { family } from "../family.ts";
import { softmax } from "../forward/softmax.ts";
import { createRunner } from "../kernel/create-runner.ts";
import { kernelModule } from "../kernel/kernel-module.ts";
import { readModelFile } from "../model/model-file.ts";
import { publishedModels } from "../models.ts";
import { multiplyAddsOf, shapesOf } from "../shapes.ts";
import { initialWeights, type Weights } from "../weights.ts";
import { layersModelOf } from "./layers-model.ts";
import { useWasm } from "./use-wasm.ts";

/** Pictures given to tfjs at once. */
const BATCH = 1000;
/** Time for 10,000 digits in plain TypeScript, on a busy machine. */
const TIMEOUT = 120_000;
/** Multiply-adds of a network that plain TypeScript is given no more than one batch of. */
const MANY = 1e6;

// Node 20 has relaxed SIMD, but does not offer it unasked.
if (!kernelModule("relaxed-simd")) setFlagsFromString("--experimental-wasm-relaxed-simd");
const { images } = await loadMnistPart("test");

/** Probabilities by tfjs. */
async function probabilitiesByTfjs(
  architecture: Architecture,
  weights: Weights,
  fields: Uint8Array,
): Promise<Float32Array> {
  await useWasm();
  const model = layersModelOf(architecture, weights);
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  const count = fields.length / 784;
  const all = new Float32Array(count * classes);
  for (let first = 0; first < count; first += BATCH) {
    const ink = asFloats(fields.subarray(first * 784, (first + BATCH) * 784));
    const probabilities = tidy(() =>
      tfjsSoftmax(model.predict(tensor4d(ink, [ink.length / 784, 28, 28, 1])) as Tensor),
    );
    all.set(await probabilities.data(), first * classes);
    probabilities.dispose();
  }
  model.dispose();
  return all;
}

async function assertAgreement(architecture: Architecture, weights: Weights, fields: Uint8Array) {
  const expected = await probabilitiesByTfjs(architecture, weights, fields);
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  for (const kernel of ["plain", "simd", "relaxed-simd"] as const) {
    const isSlow = kernel === "plain" && multiplyAddsOf(architecture) > MANY;
    const given = isSlow ? fields.subarray(0, BATCH * 784) : fields;
    const { logits } = createRunner(architecture, weights, kernel).run(given);
    const wanted = expected.subarray(0, logits.length);
    expect(largestDifference(softmax(logits, classes), wanted)).toBeLessThan(1e-5);
  }
}

describe("every kernel agrees with tfjs to 1e-5", () => {
  test.each([...publishedModels])(
    "%s, on all of MNIST's test digits",
    async (_, load) => {
      const { card, weights } = readModelFile(await load());
      await assertAgreement(card.architecture, weights, images);
    },
    TIMEOUT,
  );

  test.each(family)("$name, untrained, on a thousand of them", async (architecture) => {
    const fields = images.subarray(0, BATCH * 784);
    await assertAgreement(architecture, initialWeights(architecture, 5), fields);
  });
});
