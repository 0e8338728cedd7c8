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

test("what the recipe does not say can be given too", () => {
  const given = { optimizer: "sgd", "mix-up": 0.2, skip: 0, patience: 9, workers: 2 } as const;
  expect(trainingOptions(options, { ...given, dropout: 0.4, smoothing: 0.05 })).toEqual({
    ...options,
    optimizer: { kind: "sgd", momentum: 0.9 },
    labelSmoothing: 0.05,
    mixUp: 0.2,
    skipping: 0,
    dropout: 0.4,
    patience: 9,
    workers: 2,
  });
});

test("Adam keeps its decay unless another is given", () => {
  const decaying = { ...options, optimizer: { kind: "adam", decay: 0.05 } } as const;
  const optimizer = (given: object) => trainingOptions(decaying, given).optimizer;
  expect(optimizer({})).toEqual({ kind: "adam", decay: 0.05 });
  expect(optimizer({ optimizer: "adam" })).toEqual({ kind: "adam", decay: 0.05 });
  expect(optimizer({ decay: 0 })).toEqual({ kind: "adam", decay: 0 });
  expect(optimizer({ optimizer: "sgd" })).toEqual({ kind: "sgd", momentum: 0.9 });
  expect(trainingOptions(options, { decay: 0.1 }).optimizer).toEqual({ kind: "adam", decay: 0.1 });
});

test("teachers are given by name, and how much they count", () => {
  const taught = (more: object) => trainingOptions(options, { teachers: "a,b", ...more });
  expect(taught({}).distillation).toEqual({ teachers: ["a", "b"], share: 0.7 });
  expect(taught({ "teachers-share": 0.2 }).distillation?.share).toBe(0.2);
});

test("holds a twelfth of few digits out", () => {
  expect(holdingOut(options, 600).heldOut).toBe(50);
});
