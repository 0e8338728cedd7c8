import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { lenetWeights } from "../models/lenet.ts";
import { lenet } from "../networks/lenet.ts";
import { openModel } from "./open-model.ts";
import { mnistField } from "./preparation.ts";

describe("the published lenet", () => {
  test("is the same in the file and in the module", async () => {
    const file = await readFile(new URL("../../models/lenet.safetensors", import.meta.url));
    expect(Buffer.from(lenetWeights()).equals(file)).toBe(true);
  });

  test("was measured at 99.2% or more on the test digits, and says so", () => {
    const { test: figures } = openModel(lenetWeights()).card;
    expect(figures?.digits).toBe(10_000);
    expect(figures?.accuracy).toBeGreaterThanOrEqual(0.992);
  });

  test("is the paper's network, for MNIST's own preparation", () => {
    const { card } = openModel(lenetWeights());
    expect(card.architecture).toEqual(lenet);
    expect(card.preparation).toEqual(mnistField);
  });
});
