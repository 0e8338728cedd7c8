import { parametersOf } from "@inkdigit/lenet-model";
import { expect, test } from "vitest";
import {
  architectureOf,
  defaultPlan,
  filesFor,
  networks,
  optionsOf,
  planFrom,
  stateOfPlan,
} from "./training-plan.ts";

test("a plan comes back from the address", () => {
  const plan = { ...defaultPlan, network: "mlp", digits: 1000, rate: 0.02, engine: "own" } as const;
  const state = stateOfPlan(plan);
  expect(planFrom(state as Record<string, string>)).toEqual(plan);
});

test("nothing is said of what is as by default", () => {
  expect(Object.values(stateOfPlan(defaultPlan)).filter(Boolean)).toEqual([]);
});

test.each([{ network: "resnet" }, { rate: "9" }, { digits: "7" }, { epochs: "many" }])(
  "nonsense in the address is left out: %o",
  (state) => {
    expect(planFrom(state as unknown as Record<string, string>)).toEqual(defaultPlan);
  },
);

test("more digits need more files", () => {
  expect(filesFor(defaultPlan)).toHaveLength(1);
  expect(filesFor({ ...defaultPlan, digits: 10_000 })).toHaveLength(2);
});

test.each(networks)("%s can be planned", (network) => {
  const plan = { ...defaultPlan, network };
  expect(parametersOf(architectureOf(plan))).toBeGreaterThan(500);
  expect(optionsOf(plan).writing !== undefined).toBe(
    network.endsWith("reader") || network.startsWith("proofreader"),
  );
});
