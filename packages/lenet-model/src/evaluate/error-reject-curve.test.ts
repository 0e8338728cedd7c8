import fc from "fast-check";
import { expect, test } from "vitest";
import { errorRejectCurve, pointForError } from "./error-reject-curve.ts";

/** Ten answers, the least sure first; the second and the fourth are wrong. */
const confidences = Float32Array.of(0.125, 0.25, 0.375, 0.5, 0.625, 0.75, 0.8125, 0.875, 0.9375, 1);
const right = [1, 0, 1, 0, 1, 1, 1, 1, 1, 1];

test("has a point for each wrong answer that has to go", () => {
  const curve = errorRejectCurve(confidences, right);
  expect(curve).toEqual([
    { confidence: 0, rejected: 0, error: 2 / 10 },
    { confidence: 0.375, rejected: 0.2, error: 1 / 8 },
    { confidence: 0.625, rejected: 0.4, error: 0 },
  ]);
  expect(pointForError(curve, 0.15)).toBe(curve[1]);
  expect(pointForError(curve, 1)).toBe(curve[0]);
  expect(pointForError(curve, 0)).toBe(curve[2]);
});

test("an error that no threshold reaches has no point", () => {
  expect(pointForError(errorRejectCurve(Float32Array.of(0.5, 0.9), [1, 0]), 0.1)).toBeUndefined();
  expect(errorRejectCurve(new Float32Array(), [])).toEqual([]);
});

test("its points tell what accepting from there on gives, and get better", () => {
  const answers = fc.array(
    fc.record({ sure: fc.integer({ min: 0, max: 20 }), right: fc.boolean() }),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(answers, (list) => {
      const sure = Float32Array.from(list, (answer) => answer.sure / 20);
      const curve = errorRejectCurve(
        sure,
        list.map((answer) => Number(answer.right)),
      );
      for (const [i, { confidence, rejected, error }] of curve.entries()) {
        const kept = list.filter((_, j) => sure[j]! >= confidence);
        expect(1 - kept.length / list.length).toBeCloseTo(rejected, 10);
        expect(kept.filter((answer) => !answer.right).length / kept.length).toBe(error);
        if (i > 0) expect(error).toBeLessThan(curve[i - 1]!.error);
      }
    }),
  );
});
