import fc from "fast-check";
import { expect, test } from "vitest";
import { lenet } from "../networks/lenet.ts";
import { lenetRecipe } from "../recipes/lenet.ts";
import { initialWeights, type Weights } from "../weights.ts";
import { writeModelFile } from "./model-file.ts";
import { packModel, unpackModel } from "./packed-model.ts";
import { mnistField } from "./preparation.ts";
import { roundedWeights, scalesOf } from "./rounded-weights.ts";

function fileOf(weights: Weights): Uint8Array {
  const figures = {
    digits: 1,
    accuracy: 1,
    interval: [0, 1] as [number, number],
    loss: 0,
    calibrationError: 0,
  };
  const training = { data: "nothing", options: lenetRecipe.options, epoch: 1 };
  return writeModelFile({
    card: {
      name: "lenet",
      version: "1.0.0",
      madeWith: "a test, näher",
      architecture: lenet,
      preparation: mnistField,
      temperature: 1,
      training,
      heldOut: figures,
    },
    weights,
    scorer: new Map([["hidden.bias", { shape: [2], data: Float32Array.of(1, 2) }]]),
  });
}

test("a file of rounded weights comes out of its package as it was, from half of its bytes", () => {
  const bytes = fileOf(roundedWeights(initialWeights(lenet, 3)));
  const packed = packModel(bytes);
  expect(Buffer.from(unpackModel(packed)).equals(bytes)).toBe(true);
  expect(packed.letters.length).toBeLessThan(0.5 * 4 * 3898);
});

test("weights that are not rounded are not packed", () => {
  expect(() => packModel(fileOf(initialWeights(lenet, 3)))).toThrow(
    expect.objectContaining({ code: "INVALID_WEIGHTS" }),
  );
});

test("weights are rounded by half a step of their filter at most, and rounding twice is rounding once", () => {
  const filters = 3;
  const values = fc.array(fc.float({ min: -100, max: 100, noNaN: true }), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(values, (numbers) => {
      const tensor = { shape: [4, filters], data: Float32Array.from(numbers) };
      const once = roundedWeights(new Map([["a.kernel", tensor]]));
      const { data } = once.get("a.kernel")!;
      const scales = scalesOf(tensor);
      for (const [i, value] of data.entries()) {
        expect(Math.abs(value - numbers[i]!)).toBeLessThanOrEqual(
          0.51 * scales[i % filters]! + 1e-30,
        );
      }
      expect(roundedWeights(once).get("a.kernel")!.data).toEqual(data);
    }),
  );
});

test("biases are not rounded", () => {
  const bias = { shape: [2], data: Float32Array.of(0.1, 1 / 3) };
  expect(roundedWeights(new Map([["a.bias", bias]])).get("a.bias")).toBe(bias);
});
