import { describe, expect, test } from "vitest";
import { lenetWeights } from "../models/lenet.ts";
import { readModelFile, writeModelFile } from "./model-file.ts";
import { openModel } from "./open-model.ts";
import { assertPreparation, mnistField } from "./preparation.ts";

/** A one, a bar from top to bottom, as ink from 0 to 255. */
const one = new Uint8Array(784);
for (let y = 4; y < 24; y++) one.fill(255, y * 28 + 13, y * 28 + 15);

describe("openModel", () => {
  const model = openModel(lenetWeights());

  test("says who it is", () => {
    const { name, version, preparation, card } = model;
    expect({ name, version, preparation }).toEqual({
      name: "lenet",
      version: card.version,
      preparation: mnistField,
    });
  });

  test("reads a one, and knows that bare paper and a cross are none", () => {
    const cross = one.slice();
    cross.fill(255, 13 * 28 + 4, 13 * 28 + 24);
    cross.fill(255, 14 * 28 + 4, 14 * 28 + 24);
    const fields = Uint8Array.of(...one, ...new Uint8Array(784), ...cross);
    const { probabilities, notADigit } = model.predict(fields);
    expect(probabilities[1]).toBeGreaterThan(0.9);
    expect(probabilities.subarray(0, 10).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1);
    expect(notADigit[0]).toBeLessThan(0.5);
    expect(notADigit[1]).toBeGreaterThan(0.5);
    expect(notADigit[2]).toBeGreaterThan(0.5);
  });

  test("takes bytes and floats alike, and as many fields as it is told", () => {
    const floats = Float32Array.from(one, (ink) => ink / 255);
    const two = Uint8Array.of(...one, ...one.toReversed());
    const ofBytes = model.predict(two, 1);
    const ofFloats = model.predict(floats);
    expect(ofBytes.notADigit).toHaveLength(1);
    ofBytes.probabilities.forEach((probability, i) => {
      expect(ofFloats.probabilities[i]).toBeCloseTo(probability, 5);
    });
    expect(model.predict(two, 0)).toEqual(model.predict(new Uint8Array(0)));
    expect(model.predict(new Uint8Array(0)).probabilities).toHaveLength(0);
  });

  test.each([
    ["half a field", () => model.predict(one.subarray(1))],
    ["more fields than there are", () => model.predict(one, 2)],
    ["half a count", () => model.predict(one, 0.5)],
    ["bytes that are floats", () => model.predict(Float32Array.from(one))],
    ["what is no number", () => model.predict(new Float32Array(784).fill(Number.NaN, 700, 701))],
    ["what is no end", () => model.predict(new Float32Array(784).fill(Number.NEGATIVE_INFINITY))],
  ])("refuses %s", (_, predict) => {
    expect(predict).toThrow(expect.objectContaining({ code: "INVALID_INPUT" }));
  });

  test("refuses what is no field at all, as a mistake of the program", () => {
    const clamped = new Uint8ClampedArray(784) as unknown as Uint8Array;
    expect(() => model.predict(clamped)).toThrow(TypeError);
    expect(() => model.predict(clamped)).toThrow("not Uint8ClampedArray");
    expect(() => model.featureMaps(clamped, "c1")).toThrow(TypeError);
    expect(() => model.predict([] as never, 0)).toThrow(TypeError);
  });

  test("shows what a layer makes of a field", () => {
    const { height, width, maps, data } = model.featureMaps(one, "c1");
    expect([height, width, maps, data.length]).toEqual([24, 24, 6, 3456]);
  });

  test("is as sure of no digit as it is unsure of all, when the file has no score", () => {
    const file = readModelFile(lenetWeights());
    const unscored = openModel(writeModelFile({ ...file, scorer: new Map() }));
    const { probabilities, notADigit } = unscored.predict(one);
    expect(notADigit[0]).toBeCloseTo(1 - Math.max(...probabilities));
  });

  test("runs on the kernel that is asked for", () => {
    const plain = openModel(lenetWeights(), { kernel: "plain" });
    expect(plain.kernel).toBe("plain");
    const [a, b] = [plain.predict(one), model.predict(one)];
    a.probabilities.forEach((probability, i) => {
      expect(b.probabilities[i]).toBeCloseTo(probability, 5);
    });
    expect(b.notADigit[0]).toBeCloseTo(a.notADigit[0]!, 4);
  });
});

describe("assertPreparation", () => {
  test("is content with the same preparation, in any order of its parameters", () => {
    const same = { name: "mnist-field", parameters: { box: 20, side: 28 } };
    expect(() => assertPreparation(mnistField, same)).not.toThrow();
  });

  test("names both when they differ", () => {
    const other = { name: "mnist-field", parameters: { side: 28, box: 24 } };
    expect(() => assertPreparation(mnistField, other)).toThrow(
      "prepared as mnist-field(box 20, side 28), not as mnist-field(box 24, side 28)",
    );
    expect(() => assertPreparation(mnistField, { ...mnistField, name: "squeezed" })).toThrow(
      expect.objectContaining({ code: "PREPARATION_MISMATCH" }),
    );
  });
});
