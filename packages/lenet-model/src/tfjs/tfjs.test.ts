import "@tensorflow/tfjs-backend-cpu";
import { backend, memory, setBackend } from "@tensorflow/tfjs-core";
import { describe, expect, test } from "vitest";
import type { Architecture, Layer } from "../architecture.ts";
import { forwardPass } from "../forward/forward-pass.ts";
import { lenet } from "../networks/lenet.ts";
import { randomOf } from "../random.ts";
import { shapesOf, sizeOf } from "../shapes.ts";
import type { Batch } from "../training/gradient-engine.ts";
import { initialWeights } from "../weights.ts";
import { tfjsEngine } from "./tfjs-engine.ts";
import { useWasm } from "./use-wasm.ts";

const output: Layer = { kind: "dense", name: "output", units: 4, activation: "linear" };

/** Every kind of layer, padding and activation, and sides that do not divide evenly. */
const networks: Architecture[] = [
  lenet,
  {
    name: "padded",
    input: { height: 9, width: 11, maps: 2 },
    layers: [
      { kind: "convolution", name: "c1", maps: 3, size: 3, padding: "same", activation: "tanh" },
      { kind: "max-pooling", name: "s2", size: 2 },
      { kind: "convolution", name: "c3", maps: 5, size: 2, padding: "same", activation: "sigmoid" },
      { kind: "mean-pooling", name: "s4", size: 3 },
      { kind: "dense", name: "f5", units: 6, activation: "tanh" },
      output,
    ],
  },
  { name: "flat", input: { height: 5, width: 4, maps: 1 }, layers: [output] },
];

function anyBatch(architecture: Architecture, count: number): Batch {
  const random = randomOf(3);
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  const length = count * sizeOf(architecture.input);
  const targets = new Float32Array(count * classes);
  for (let i = 0; i < count; i++) targets[i * classes + random.below(classes)] = 1;
  return { fields: Float32Array.from({ length }, () => random.next()), targets, count };
}

const farthest = (a: Float32Array, b: Float32Array) =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);

async function gradientsOn(name: "cpu" | "wasm", architecture: Architecture, batch: Batch) {
  if (name === "wasm") await useWasm();
  else await setBackend("cpu");
  const differentiator = tfjsEngine(architecture);
  try {
    return await differentiator.gradients(initialWeights(architecture, 1), batch);
  } finally {
    differentiator.dispose();
  }
}

describe("training on wasm", () => {
  test.each(networks)("has the gradients of the cpu backend: $name", async (architecture) => {
    const batch = anyBatch(architecture, 5);
    const expected = await gradientsOn("cpu", architecture, batch);
    const found = await gradientsOn("wasm", architecture, batch);
    expect(found.loss).toBeCloseTo(expected.loss, 5);
    expect(found.gradient.length).toBe(expected.gradient.length);
    expect(Math.max(...expected.gradient)).toBeGreaterThan(0.01);
    expect(farthest(found.gradient, expected.gradient)).toBeLessThan(2e-6);
    expect(farthest(found.logits, expected.logits)).toBeLessThan(2e-6);
  });

  test.each(networks)("has the outputs of the plain forward pass: $name", async (architecture) => {
    const batch = anyBatch(architecture, 5);
    const { logits } = await gradientsOn("wasm", architecture, batch);
    const plain = forwardPass(architecture, initialWeights(architecture, 1)).run(batch.fields);
    expect(farthest(plain.logits, logits)).toBeLessThan(2e-6);
  });

  test("keeps no tensor and no memory from step to step", async () => {
    await useWasm();
    const before = memory().numTensors;
    const differentiator = tfjsEngine(lenet);
    const weights = initialWeights(lenet, 1);
    const batch = anyBatch(lenet, 3);
    await differentiator.gradients(weights, batch);
    const held = { tensors: memory().numTensors, data: heldData() };
    for (let step = 0; step < 5; step++) await differentiator.gradients(weights, batch);
    expect({ tensors: memory().numTensors, data: heldData() }).toEqual(held);
    differentiator.dispose();
    expect(memory().numTensors).toBe(before);
  });
});

/** Pieces of memory that the backend itself holds, which tensors do not count. */
function heldData(): number {
  return (backend() as unknown as { numDataIds(): number }).numDataIds();
}
