import { evaluate } from "@inkdigit/lenet-model";
import { expect, test } from "vitest";
import { jsonEvaluation } from "./json-evaluation.ts";

test("names the model, and the errors by what was set aside", () => {
  const evaluation = evaluate(Float32Array.of(0.9, 0.1, 0.4, 0.6), Uint8Array.of(0, 0));
  const model = { name: "lenet", version: "1.0.0" };
  expect(jsonEvaluation(model, evaluation)).toMatchObject({
    model,
    count: 2,
    accuracy: 0.5,
    ece: expect.closeTo(0.35, 6),
    errorAtReject: { "0": 0.5, "0.005": 0.5, "0.02": 0.5, "0.1": 0.5 },
    confusedPairs: [{ truth: 0, answer: 1, indices: [1] }],
  });
});
