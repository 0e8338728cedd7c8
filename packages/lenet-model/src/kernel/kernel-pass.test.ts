import { setFlagsFromString } from "node:v8";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Activation, Architecture, Layer } from "../architecture.ts";
import { forwardPass } from "../forward/forward-pass.ts";
import { lenet } from "../networks/lenet.ts";
import { randomOf } from "../random.ts";
import { shapesOf, sizeOf } from "../shapes.ts";
import { initialWeights, type Weights, weightShapesOf } from "../weights.ts";
import { kernelModule, type WasmKernel } from "./kernel-module.ts";
import { kernelPass } from "./kernel-pass.ts";

const activation = fc.constantFrom<Activation>("linear", "relu", "tanh", "sigmoid");
const layer: fc.Arbitrary<Layer> = fc.oneof(
  fc.record({
    kind: fc.constant("convolution" as const),
    name: fc.constant(""),
    maps: fc.integer({ min: 1, max: 7 }),
    size: fc.integer({ min: 1, max: 6 }),
    padding: fc.constantFrom("valid" as const, "same" as const),
    activation,
  }),
  fc.record({
    kind: fc.constantFrom("mean-pooling" as const, "max-pooling" as const),
    name: fc.constant(""),
    size: fc.constantFrom(1, 2, 2, 2, 3),
  }),
  fc.record({
    kind: fc.constant("dense" as const),
    name: fc.constant(""),
    units: fc.integer({ min: 1, max: 9 }),
    activation,
  }),
);

/** Networks of layers in any order, those left out that do not fit. */
const network: fc.Arbitrary<Architecture> = fc
  .record({
    height: fc.integer({ min: 1, max: 19 }),
    width: fc.integer({ min: 1, max: 19 }),
    maps: fc.constantFrom(1, 1, 1, 2, 3),
    layers: fc.array(layer, { maxLength: 5 }),
    units: fc.integer({ min: 1, max: 11 }),
  })
  .map(({ height, width, maps, layers, units }) => {
    const input = { height, width, maps };
    const output: Layer = { kind: "dense", name: "output", units, activation: "linear" };
    let kept: Layer[] = [];
    layers.forEach((next, i) => {
      const longer = [...kept, { ...next, name: `l${i}` }];
      if (fits({ name: "any", input, layers: [...longer, output] })) kept = longer;
    });
    return { name: "any", input, layers: [...kept, output] };
  });

function fits(architecture: Architecture): boolean {
  try {
    return shapesOf(architecture).length > 0;
  } catch {
    return false;
  }
}

/** Weights with biases that are not zero. */
function someWeights(architecture: Architecture, seed: number): Weights {
  const random = randomOf(seed);
  const weights = new Map(initialWeights(architecture, seed));
  for (const [name, shape] of weightShapesOf(architecture)) {
    if (!name.endsWith(".bias")) continue;
    weights.set(name, {
      shape,
      data: Float32Array.from({ length: shape[0]! }, () => random.between(-0.5, 0.5)),
    });
  }
  return weights;
}

function someFields(pixels: number, count: number, seed: number, kind: "bytes" | "floats") {
  const random = randomOf(seed, 1);
  const bytes = Uint8Array.from({ length: pixels * count }, () => random.below(256));
  return kind === "bytes" ? bytes : Float32Array.from(bytes, (byte) => byte / 255);
}

function largestDifference(a: Float32Array, b: Float32Array): number {
  expect(a.length).toBe(b.length);
  return a.reduce((largest, value, i) => {
    // NaN stays NaN, which is below no limit.
    return Math.max(largest, Math.abs(value - b[i]!));
  }, 0);
}

// Node 20 has relaxed SIMD, but does not offer it unasked.
if (!kernelModule("relaxed-simd")) setFlagsFromString("--experimental-wasm-relaxed-simd");
const kernels = (["simd", "relaxed-simd"] as const).filter((name) => kernelModule(name));

test("both kernels work here", () => {
  expect(kernels).toEqual(["simd", "relaxed-simd"]);
});

describe.each(kernels)("the %s kernel", (name: WasmKernel) => {
  const module = kernelModule(name)!;

  test("agrees with the plain forward pass on any network, layout and kind of picture", () => {
    const counts = fc.integer({ min: 0, max: 11 });
    const kinds = fc.constantFrom("bytes" as const, "floats" as const);
    fc.assert(
      fc.property(network, fc.nat(), counts, kinds, (architecture, seed, count, kind) => {
        const weights = someWeights(architecture, seed);
        const fields = someFields(sizeOf(architecture.input), count, seed, kind);
        const expected = forwardPass(architecture, weights).run(fields);
        const pass = kernelPass(module, architecture, weights);
        // Twice: what the first run leaves behind must not show in the second.
        for (const outputs of [pass.run(fields), pass.run(fields)]) {
          expect(largestDifference(outputs.logits, expected.logits)).toBeLessThan(1e-5);
          expect(largestDifference(outputs.features, expected.features)).toBeLessThan(1e-5);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("agrees on lenet, in batches larger than it takes at once", () => {
    const weights = someWeights(lenet, 3);
    const fields = someFields(784, 150, 3, "bytes");
    const { logits } = kernelPass(module, lenet, weights).run(fields);
    expect(largestDifference(logits, forwardPass(lenet, weights).run(fields).logits)).toBeLessThan(
      1e-5,
    );
  });
});
