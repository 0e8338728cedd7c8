import { expect, test } from "vitest";
import { rejectionCurve } from "./rejection.ts";

test("from all answers accepted to only the surest", () => {
  const curve = rejectionCurve([
    { confidence: 0.5, isRight: false },
    { confidence: 0.9, isRight: true },
    { confidence: 0.7, isRight: false },
    { confidence: 0.8, isRight: true },
  ]);
  expect(curve).toEqual([
    { threshold: 0.5, rejected: 0, error: 0.5 },
    { threshold: 0.7, rejected: 0.25, error: 1 / 3 },
    { threshold: 0.8, rejected: 0.5, error: 0 },
    { threshold: 0.9, rejected: 0.75, error: 0 },
  ]);
});

test("answers that are as sure are accepted together", () => {
  const curve = rejectionCurve([
    { confidence: 0.9, isRight: true },
    { confidence: 0.9, isRight: false },
  ]);
  expect(curve).toEqual([{ threshold: 0.9, rejected: 0, error: 0.5 }]);
});

test("what got no answer is never accepted", () => {
  const curve = rejectionCurve([
    { confidence: undefined, isRight: false },
    { confidence: 0.9, isRight: true },
  ]);
  expect(curve).toEqual([{ threshold: 0.9, rejected: 0.5, error: 0 }]);
  expect(rejectionCurve([])).toEqual([]);
});
