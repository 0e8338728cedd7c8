import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { describe, expect, test } from "vitest";
import { evaluate } from "../evaluate/evaluate.ts";
import { lenetWeights } from "../models/lenet.ts";
import { publishedModels } from "../models.ts";
import { type RecipeName, recipes } from "../recipes/recipes.ts";
import { openModel } from "./open-model.ts";
import { mnistField } from "./preparation.ts";

/** What each must read of MNIST's test digits, in percent: a little less than it does. */
const leastRight: Partial<Record<string, number>> = {
  perceptron: 91.5,
  mlp: 97.5,
  cnn3: 97.5,
  lenet: 99.2,
  lenet5: 99,
  accurate: 99.65,
  reader: 99.3,
};

describe.each([...publishedModels])("the published %s", (name, load) => {
  test("was trained by its recipe, for MNIST's own preparation", async () => {
    const { card } = openModel(await load());
    const recipe = recipes[name as RecipeName];
    expect(card.architecture).toEqual(recipe.architecture);
    expect(card.training.options).toEqual(recipe.options);
    expect(card.preparation).toEqual(mnistField);
  });

  test("reads as much of MNIST's test digits as its card says", async () => {
    const { images, labels } = await loadMnistPart("test");
    const model = openModel(await load());
    const found = evaluate(model.predict(images).probabilities, labels);
    expect(found.accuracy).toBeGreaterThanOrEqual((leastRight[name] ?? 98) / 100);
    expect(found.accuracy).toBeCloseTo(model.card.test!.accuracy, 3);
    expect(found.calibrationError).toBeCloseTo(model.card.test!.calibrationError, 3);
  });
});

test("the published lenet turns away about one test digit in a hundred", async () => {
  const { images } = await loadMnistPart("test");
  const { notADigit } = openModel(lenetWeights()).predict(images);
  const turnedAway = notADigit.filter((score) => score > 0.5).length;
  expect(turnedAway / notADigit.length).toBeLessThan(0.02);
});
