import { lenetRecipe } from "@inkdigit/lenet-model";
import { expect, test } from "vitest";
import { holdingOut, trainingOptions } from "./training-options.ts";

const { options } = lenetRecipe;

test("with nothing given, trains as the published weights were", () => {
  expect(holdingOut(trainingOptions(options, {}), 60_000)).toEqual(options);
});

test("what is given takes the place of the recipe's", () => {
  const given = { epochs: 5, seed: 0, batch: 32, rate: 0.001 };
  expect(trainingOptions(options, given)).toEqual({
    ...options,
    epochs: 5,
    seed: 0,
    batchSize: 32,
    rate: 0.001,
  });
});

test("holds a twelfth of few digits out", () => {
  expect(holdingOut(options, 600).heldOut).toBe(50);
});
