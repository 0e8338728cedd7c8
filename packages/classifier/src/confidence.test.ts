import type { InkImage } from "@inkdigit/image-preprocess";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellConfidence, confidenceFor, digitConfidence } from "./confidence.ts";

const field: InkImage = { width: 28, height: 28, data: new Uint8Array(28 * 28) };

/** The network's answer where two digits share all of the probability. */
function judgement(probability: number, notADigit: number) {
  const probabilities = [probability, 1 - probability, 0, 0, 0, 0, 0, 0, 0, 0];
  return { field, digit: 0 as const, probability, probabilities, notADigit };
}

test("is what a reading carries of a mark that is surely a digit", () => {
  for (const probability of [0.5, 0.9, 0.999]) {
    expect(digitConfidence(judgement(probability, 0))).toBe(confidenceFor(probability));
  }
});

test("is reached by nothing of which the network is less sure", () => {
  const share = fc.double({ min: 0.5, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, share, share, (probability, isDigit, least) => {
      fc.pre(probability < least);
      expect(digitConfidence(judgement(probability, 1 - isDigit))).toBeLessThanOrEqual(
        confidenceFor(least),
      );
    }),
  );
});

test("a cell's digit is believed more than one that may be a letter, and a scribble still less", () => {
  expect(cellConfidence(judgement(0.95, 0.2))).toBeGreaterThan(0.9);
  expect(digitConfidence(judgement(0.95, 0.2))).toBeLessThan(0.8);
  expect(cellConfidence(judgement(0.999, 0.99))).toBeLessThan(0.2);
  expect(cellConfidence(judgement(0.6, 0))).toBeLessThan(0.7);
});
