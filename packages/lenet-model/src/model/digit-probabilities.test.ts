import { expect, test } from "vitest";
import { digitProbabilities } from "./digit-probabilities.ts";

const ten = [0, 0, 0, 3, 0, 0, 0, 0, 0, 0];

test("ten outputs: what the highest probability leaves may be no digit", () => {
  const { probabilities, notADigit } = digitProbabilities(Float32Array.from(ten), 1, {
    temperature: 1,
  });
  expect(probabilities[3]).toBeCloseTo(Math.exp(3) / (Math.exp(3) + 9));
  expect(notADigit[0]).toBeCloseTo(9 / (Math.exp(3) + 9));
});

test("an eleventh output is the class of no digit, and the ten add up to 1 without it", () => {
  const rows = Float32Array.of(...ten, -2, ...ten, 8);
  const { probabilities, notADigit } = digitProbabilities(rows, 2, {
    temperature: 1,
    hasNonDigitClass: true,
  });
  expect(probabilities).toHaveLength(20);
  expect(probabilities.subarray(0, 10)).toEqual(probabilities.subarray(10));
  expect(probabilities[13]).toBeCloseTo(Math.exp(3) / (Math.exp(3) + 9));
  expect(notADigit[0]).toBeCloseTo(Math.exp(-2) / (Math.exp(3) + 9 + Math.exp(-2)));
  expect(notADigit[1]).toBeCloseTo(Math.exp(8) / (Math.exp(3) + 9 + Math.exp(8)));
});
