import { describe, expect, test } from "vitest";
import type { Architecture } from "../architecture.ts";
import { lenet } from "../networks/lenet.ts";
import { initialWeights, type Tensor } from "../weights.ts";
import { forwardPass } from "./forward-pass.ts";

/** Small enough to reckon by hand. */
const tiny: Architecture = {
  name: "tiny",
  input: { height: 3, width: 3, maps: 1 },
  layers: [
    { kind: "convolution", name: "c1", maps: 1, size: 2, padding: "valid", activation: "relu" },
    { kind: "mean-pooling", name: "s2", size: 2 },
    { kind: "dense", name: "output", units: 2, activation: "linear" },
  ],
};

const tinyWeights = new Map<string, Tensor>([
  ["c1.kernel", { shape: [2, 2, 1, 1], data: Float32Array.of(1, 2, 3, -4) }],
  ["c1.bias", { shape: [1], data: Float32Array.of(0.5) }],
  ["output.kernel", { shape: [1, 2], data: Float32Array.of(2, -1) }],
  ["output.bias", { shape: [2], data: Float32Array.of(0, 1) }],
]);

describe("forwardPass", () => {
  test("gives what one reckons by hand", () => {
    const picture = Float32Array.of(1, 0, 1, 0, 1, 0, 1, 0, 0);
    const network = forwardPass(tiny, tinyWeights);
    // 1*1 - 4*1 + 0.5 is negative; 2*1 + 3*1 + 0.5; 2*1 + 3*1 + 0.5; 1*1 + 0.5.
    expect(network.featureMaps(picture, "c1")).toEqual({
      height: 2,
      width: 2,
      maps: 1,
      data: Float32Array.of(0, 5.5, 5.5, 1.5),
    });
    expect(network.run(picture)).toEqual({
      features: Float32Array.of(3.125),
      logits: Float32Array.of(6.25, -2.125),
    });
  });

  test("reads bytes as 255ths, and each picture for itself", () => {
    const network = forwardPass(tiny, tinyWeights);
    const one = Uint8Array.of(255, 0, 255, 0, 255, 0, 255, 0, 0);
    const both = network.run(Uint8Array.of(...one, ...new Uint8Array(9)));
    expect(both.logits).toEqual(Float32Array.of(6.25, -2.125, 1, 0.5));
    expect(network.run(new Uint8Array(0)).logits).toEqual(new Float32Array(0));
  });

  test("gives the maps of every layer of the paper's network", () => {
    const network = forwardPass(lenet, initialWeights(lenet, 1));
    const field = new Uint8Array(784).fill(128);
    const sizes = lenet.layers.map(({ name }) => network.featureMaps(field, name).data.length);
    expect(sizes).toEqual([3456, 864, 768, 192, 10]);
    expect(network.featureMaps(field, "s4").data).toEqual(network.run(field).features);
    expect(network.featureMaps(field, "output").data).toEqual(network.run(field).logits);
  });

  test("names a layer that is not there, and a picture that is cut off", () => {
    const network = forwardPass(lenet, initialWeights(lenet, 1));
    expect(() => network.featureMaps(new Uint8Array(784), "c5")).toThrow("no layer is called c5");
    expect(() => network.run(new Uint8Array(783))).toThrow(
      expect.objectContaining({ code: "INVALID_INPUT" }),
    );
  });
});
