import { loadMnistPart } from "@inkdigit/mnist-data/node";
import fc from "fast-check";
import { InferenceSession, Tensor } from "onnxruntime-web";
import { expect, test } from "vitest";
import {
  anyNetwork,
  asFloats,
  largestDifference,
  someBytes,
  someWeights,
} from "../../test/any-network.ts";
import type { Architecture } from "../architecture.ts";
import { family } from "../family.ts";
import { forwardPass } from "../forward/forward-pass.ts";
import { softmax } from "../forward/softmax.ts";
import { createRunner } from "../kernel/create-runner.ts";
import { readModelFile } from "../model/model-file.ts";
import { publishedModels } from "../models.ts";
import { lenet } from "../networks/lenet.ts";
import { shapesOf, sizeOf } from "../shapes.ts";
import { writeOnnx } from "./write-onnx.ts";

/** What onnxruntime makes of pictures in the order row, column, map. */
async function runOnnx({ input }: Architecture, file: Uint8Array, fields: Float32Array) {
  const session = await InferenceSession.create(file);
  const { height, width, maps } = input;
  const count = fields.length / sizeOf(input);
  const planar = fields.map((_, i) => {
    const place = i % (height * width);
    const map = Math.floor(i / (height * width)) % maps;
    const picture = Math.floor(i / sizeOf(input));
    return fields[(picture * height * width + place) * maps + map]!;
  });
  const results = await session.run({ fields: new Tensor(planar, [count, maps, height, width]) });
  await session.release();
  return {
    logits: results.logits!.data as Float32Array,
    probabilities: results.probabilities!.data as Float32Array,
  };
}

test("onnxruntime gives what the plain forward pass gives, for any network", async () => {
  const counts = fc.integer({ min: 1, max: 3 });
  await fc.assert(
    fc.asyncProperty(anyNetwork, fc.nat(), counts, async (architecture, seed, count) => {
      const weights = someWeights(architecture, seed);
      const fields = asFloats(someBytes(sizeOf(architecture.input), count, seed));
      const { logits } = forwardPass(architecture, weights).run(fields);
      const classes = unitsOf(architecture);
      const found = await runOnnx(architecture, writeOnnx(architecture, weights), fields);
      expect(largestDifference(found.logits, logits)).toBeLessThan(1e-5);
      expect(largestDifference(found.probabilities, softmax(logits, classes))).toBeLessThan(1e-5);
    }),
    { numRuns: 60 },
  );
});

const unitsOf = (architecture: Architecture) => shapesOf(architecture).at(-1)!.output.maps;

/** MNIST's test digits as they come, and as ink from 0 to 1. */
async function testDigits(count: number) {
  const { images } = await loadMnistPart("test");
  const bytes = images.subarray(0, count * 784);
  return { bytes, ink: asFloats(bytes) };
}

test.each([...publishedModels])("%s is as sure in onnxruntime on test digits", async (_, load) => {
  const { card, weights } = readModelFile(await load());
  const { architecture, temperature } = card;
  const { bytes, ink } = await testDigits(2000);
  const { logits } = createRunner(architecture, weights).run(bytes);
  const found = await runOnnx(architecture, writeOnnx(architecture, weights, { temperature }), ink);
  const ours = softmax(logits, unitsOf(architecture), temperature);
  expect(largestDifference(found.probabilities, ours)).toBeLessThan(1e-5);
});

test.each(family)("$name, untrained, is as sure in onnxruntime", async (architecture) => {
  const weights = someWeights(architecture, 7);
  const { bytes, ink } = await testDigits(300);
  const ours = softmax(
    createRunner(architecture, weights).run(bytes).logits,
    unitsOf(architecture),
  );
  const found = await runOnnx(architecture, writeOnnx(architecture, weights), ink);
  expect(largestDifference(found.probabilities, ours)).toBeLessThan(1e-5);
});

test("the temperature cools the probabilities and leaves the logits alone", async () => {
  const weights = someWeights(lenet, 1);
  const fields = asFloats(someBytes(784, 2, 1));
  const { logits } = forwardPass(lenet, weights).run(fields);
  const found = await runOnnx(lenet, writeOnnx(lenet, weights, { temperature: 1.7 }), fields);
  expect(largestDifference(found.logits, logits)).toBeLessThan(1e-5);
  expect(largestDifference(found.probabilities, softmax(logits, 10, 1.7))).toBeLessThan(1e-5);
});

test("metadata is stored as text", () => {
  const metadata = { licence: "MIT", preparation: "mnist-field" };
  const file = writeOnnx(lenet, someWeights(lenet, 1), { metadata });
  const text = new TextDecoder("latin1").decode(file);
  for (const part of Object.entries(metadata).flat()) expect(text).toContain(part);
});

test("weights of another network are refused", () => {
  expect(() => writeOnnx(lenet, new Map())).toThrow(
    expect.objectContaining({ code: "INVALID_WEIGHTS" }),
  );
});
