import { expect, test } from "vitest";
import { lenet } from "../networks/lenet.ts";
import { lenetRecipe } from "../recipes/lenet.ts";
import { initialWeights } from "../weights.ts";
import { buildModel } from "./build-model.ts";
import { openModel } from "./open-model.ts";
import { mnistField } from "./preparation.ts";

test("without a score, what is no digit is judged by the highest probability", () => {
  const labels = Uint8Array.from({ length: 40 }, (_, i) => i % 10);
  const images = new Uint8Array(40 * 784);
  labels.forEach((label, i) => {
    images.fill(255, i * 784 + 56 * (label + 2), i * 784 + 56 * (label + 3));
  });
  const bytes = buildModel({
    architecture: lenet,
    options: { ...lenetRecipe.options, heldOut: 10 },
    weights: initialWeights(lenet, 1),
    epoch: 1,
    digits: { images, labels },
    data: "bars",
    preparation: mnistField,
    version: "1",
    madeWith: "a test",
    judgesNonDigits: false,
  });
  const { card, predict } = openModel(bytes);
  expect(card.heldOut.digits).toBe(10);
  const { probabilities, notADigit } = predict(images.subarray(0, 784));
  expect(notADigit[0]).toBeCloseTo(1 - Math.max(...probabilities), 5);
});
