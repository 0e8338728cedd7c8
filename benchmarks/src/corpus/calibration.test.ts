import { expect, test } from "vitest";
import { expectedCalibrationError, reliabilityBins, type Sure } from "./calibration.ts";

function answers(confidence: number, right: number, count: number): Sure[] {
  return Array.from({ length: count }, (_, i) => ({ confidence, isRight: i < right }));
}

test("bins of equal width hold answers of like confidence", () => {
  const bins = reliabilityBins([...answers(0.95, 9, 10), ...answers(1, 2, 2), ...answers(0, 0, 3)]);
  expect(bins).toHaveLength(15);
  expect(bins[0]).toMatchObject({ from: 0, count: 3, right: 0, confidence: 0 });
  expect(bins[14]).toMatchObject({ to: 1, count: 12, right: 11 });
  expect(bins.slice(1, 14).every(({ count }) => count === 0)).toBe(true);
});

test("answers as often right as they say have no calibration error", () => {
  const even = [...answers(0.9, 9, 10), ...answers(0.5, 5, 10)];
  expect(expectedCalibrationError(reliabilityBins(even))).toBeCloseTo(0, 10);
});

test("the error is the mean distance, weighted by the answers", () => {
  const surer = [...answers(1, 5, 10), ...answers(0.5, 15, 30)];
  expect(expectedCalibrationError(reliabilityBins(surer))).toBeCloseTo(0.25 * 0.5, 10);
  expect(expectedCalibrationError(reliabilityBins([]))).toBe(0);
});
