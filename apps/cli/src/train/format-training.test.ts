import { lenetRecipe, type ModelCard, mnistField } from "@inkdigit/lenet-model";
import { expect, test } from "vitest";
import { formatTraining } from "./format-training.ts";

const figures = { loss: 0.0213, calibrationError: 0.0021 };
const card: ModelCard = {
  ...lenetRecipe,
  name: "lenet",
  version: "custom",
  madeWith: "inkdigit",
  preparation: mnistField,
  temperature: 1,
  training: { data: "MNIST", options: lenetRecipe.options, epoch: 97 },
  heldOut: { ...figures, digits: 5000, accuracy: 0.9938, interval: [0.9912, 0.9956] },
  test: { ...figures, digits: 10_000, accuracy: 0.9932, interval: [0.9914, 0.9946] },
};

test("says what came out, and where it is", () => {
  expect(formatTraining(card, "lenet.safetensors")).toBe(`\
lenet as it was after epoch 97 of ${lenetRecipe.options.epochs}, the best on the held-out digits:
99.38% of these 5,000 are read right.

On 10,000 test digits:

Accuracy           99.32%  (95% interval 99.14% to 99.46%)
Read wrong         68 of 10,000
Loss               0.0213 nats
Calibration error  0.21%

Saved as lenet.safetensors
`);
});
