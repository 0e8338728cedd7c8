import fc from "fast-check";
import type { Activation, Architecture, Layer } from "../src/architecture.ts";
import type { Fields } from "../src/forward/forward-pass.ts";
import { randomOf } from "../src/random.ts";
import { shapesOf } from "../src/shapes.ts";
import { initialWeights, type Weights, weightShapesOf } from "../src/weights.ts";

const name = fc.constant("");
const activation = fc.constantFrom<Activation>("linear", "relu", "tanh", "sigmoid");
const slidingLayer: fc.Arbitrary<Layer> = fc.oneof(
  fc.record({
    kind: fc.constant("convolution" as const),
    name,
    maps: fc.integer({ min: 1, max: 7 }),
    size: fc.integer({ min: 1, max: 6 }),
    padding: fc.constantFrom("valid" as const, "same" as const),
    activation,
  }),
  fc.record({
    kind: fc.constantFrom("mean-pooling" as const, "max-pooling" as const),
    name,
    size: fc.constantFrom(1, 2, 2, 2, 3),
  }),
);
const denseLayer: fc.Arbitrary<Layer> = fc.record({
  kind: fc.constant("dense" as const),
  name,
  units: fc.integer({ min: 1, max: 9 }),
  activation,
});
const anyLayer = fc.oneof({ weight: 2, arbitrary: slidingLayer }, denseLayer);

/** Networks of layers in any order; those are left out that do not fit. */
export const anyNetwork: fc.Arbitrary<Architecture> = networkOf(
  fc.array(anyLayer, { maxLength: 5 }),
);

/** Networks whose dense layers come last, as tfjs wants them. */
export const usualNetwork: fc.Arbitrary<Architecture> = networkOf(
  fc
    .tuple(fc.array(slidingLayer, { maxLength: 4 }), fc.array(denseLayer, { maxLength: 2 }))
    .map((layers) => layers.flat()),
);

function networkOf(layers: fc.Arbitrary<Layer[]>): fc.Arbitrary<Architecture> {
  return fc
    .record({
      height: fc.integer({ min: 1, max: 19 }),
      width: fc.integer({ min: 1, max: 19 }),
      maps: fc.constantFrom(1, 1, 1, 2, 3),
      layers,
      units: fc.integer({ min: 1, max: 11 }),
    })
    .map((parts) => {
      const { height, width, maps } = parts;
      const output: Layer = {
        kind: "dense",
        name: "output",
        units: parts.units,
        activation: "linear",
      };
      const ending = (kept: readonly Layer[]): Architecture => ({
        name: "any",
        input: { height, width, maps },
        layers: [...kept, output],
      });
      let kept: readonly Layer[] = [];
      parts.layers.forEach((layer, i) => {
        const longer = [...kept, { ...layer, name: `l${i}` }];
        if (fits(ending(longer))) kept = longer;
      });
      return ending(kept);
    });
}

function fits(architecture: Architecture): boolean {
  try {
    return shapesOf(architecture).length > 0;
  } catch {
    return false;
  }
}

/** Weights with biases that are not zero. */
export function someWeights(architecture: Architecture, seed: number): Weights {
  const random = randomOf(seed);
  const weights = new Map(initialWeights(architecture, seed));
  for (const [tensor, shape] of weightShapesOf(architecture)) {
    if (!tensor.endsWith(".bias")) continue;
    const data = Float32Array.from({ length: shape[0]! }, () => random.between(-0.5, 0.5));
    weights.set(tensor, { shape, data });
  }
  return weights;
}

/** Noise, in pictures of so many pixels. */
export function someBytes(pixels: number, count: number, seed: number): Uint8Array {
  const random = randomOf(seed, 1);
  return Uint8Array.from({ length: pixels * count }, () => random.below(256));
}

/** The same ink in floats from 0 to 1. */
export function asFloats(fields: Fields): Float32Array {
  const floats = new Float32Array(fields);
  for (let i = 0; i < floats.length; i++) floats[i]! /= 255;
  return floats;
}

/** @throws {RangeError} When the lengths differ. */
export function largestDifference(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} values are not ${b.length}`);
  // NaN stays NaN, which is below no limit.
  return a.reduce((largest, value, i) => Math.max(largest, Math.abs(value - b[i]!)), 0);
}
