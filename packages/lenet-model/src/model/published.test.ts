import { readFile } from "node:fs/promises";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate/evaluate.ts";
import { lenetWeights } from "../models/lenet.ts";
import { lenet } from "../networks/lenet.ts";
import { lenetRecipe } from "../recipes/lenet.ts";
import { openModel } from "./open-model.ts";
import { mnistField } from "./preparation.ts";

describe("the published lenet", () => {
  const model = openModel(lenetWeights());

  test("is the same in the file and in the module", async () => {
    const file = await readFile(new URL("../../models/lenet.safetensors", import.meta.url));
    expect(Buffer.from(lenetWeights()).equals(file)).toBe(true);
  });

  test("is the paper's network, trained by its recipe, for MNIST's own preparation", () => {
    expect(model.card.architecture).toEqual(lenet);
    expect(model.card.training.options).toEqual(lenetRecipe.options);
    expect(model.card.preparation).toEqual(mnistField);
  });

  test("reads 99.2% or more of MNIST's test digits, just as its card says", async () => {
    const { images, labels } = await loadMnistPart("test");
    const found = evaluate(model.predict(images).probabilities, labels);
    expect(found.accuracy).toBeGreaterThanOrEqual(0.992);
    expect(found.accuracy).toBe(model.card.test?.accuracy);
    expect(found.calibrationError).toBeCloseTo(model.card.test!.calibrationError, 4);
  });

  test("turns away about one test digit in a hundred", async () => {
    const { images } = await loadMnistPart("test");
    const { notADigit } = model.predict(images);
    const turnedAway = notADigit.filter((score) => score > 0.5).length;
    expect(turnedAway / notADigit.length).toBeLessThan(0.02);
  });
});
