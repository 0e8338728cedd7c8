import { lenetRecipe, type ModelCard, mnistField } from "@inkdigit/lenet-model";
import { expect, test } from "vitest";
import { formatSeeds } from "./format-seeds.ts";

function cardOf(seed: number, heldOutLoss: number, accuracy: number): ModelCard {
  const figures = { loss: 0.0213, calibrationError: 0.0021 };
  return {
    ...lenetRecipe,
    name: "lenet",
    version: "custom",
    madeWith: "inkdigit",
    preparation: mnistField,
    temperature: 1,
    training: { data: "MNIST", options: { ...lenetRecipe.options, seed }, epoch: 90 + seed },
    heldOut: {
      digits: 5000,
      accuracy: 0.9938,
      interval: [0.9912, 0.9956],
      loss: heldOutLoss,
      calibrationError: 0.002,
    },
    test: { ...figures, digits: 10_000, accuracy, interval: [0.9914, 0.9946] },
  };
}

test("shows every seed, their mean, and the one chosen by held-out digits", () => {
  const cards = [cardOf(1, 0.021, 0.9932), cardOf(2, 0.0199, 0.993), cardOf(3, 0.022, 0.9937)];
  expect(formatSeeds(cards, "lenet.safetensors")).toBe(`\
seed  epoch  held-out loss  held out    test  calibration error
   1     91         0.0210    99.38%  99.32%              0.21%
   2     92         0.0199    99.38%  99.30%              0.21%
   3     93         0.0220    99.38%  99.37%              0.21%

Mean of 3 seeds on the test digits: 99.33% (95% interval of the mean 99.24% to 99.42%)

Saved as lenet.safetensors: seed 2, the lowest loss on the held-out digits.
`);
});
