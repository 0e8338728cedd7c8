import type { DigitModel } from "@inkdigit/lenet-model";
import { fromPicture } from "@inkdigit/test-pictures";
import { expect, test, vi } from "vitest";
import { proofread } from "./proofread.ts";
import { judgementOf } from "./recognise.ts";

interface Saying {
  readonly digit: number;
  readonly probability: number;
  readonly none: number;
}

const field = fromPicture(Array.from({ length: 28 }, () => ".".repeat(28)));

function probabilitiesOf({ digit, probability }: Saying): number[] {
  return Array.from({ length: 10 }, (_, i) => (i === digit ? probability : (1 - probability) / 9));
}

/** A model that says this of a field, whichever it is. */
function modelSaying(saying: Saying): DigitModel {
  const predict = () => ({
    probabilities: Float32Array.from(probabilitiesOf(saying)),
    notADigit: Float32Array.of(saying.none),
  });
  return { predict } as Partial<DigitModel> as DigitModel;
}

function judged(saying: Saying) {
  return judgementOf(field, probabilitiesOf(saying), saying.none);
}

test("where the network is not sure, proofreaders say what it is, and all of them count as much", () => {
  const one = modelSaying({ digit: 7, probability: 0.9, none: 0.3 });
  const other = modelSaying({ digit: 1, probability: 0.7, none: 0.1 });
  const read = proofread(judged({ digit: 1, probability: 0.7, none: 0.1 }), () => [one, other]);
  expect(read.digit).toBe(7);
  expect(read.probability).toBeCloseTo((0.9 + 0.3 / 9) / 2);
  expect(read.probabilities[7]).toBeCloseTo((0.9 + 0.3 / 9) / 2);
  expect(read.probabilities[1]).toBeCloseTo((0.7 + 0.1 / 9) / 2);
  expect(read.notADigit).toBeCloseTo(0.2);
  expect(read.field).toBe(field);
});

test("a doubt whether it is a digit at all is a doubt", () => {
  const one = modelSaying({ digit: 3, probability: 0.9999, none: 0.1 });
  const read = proofread(judged({ digit: 3, probability: 0.9999, none: 0.5 }), () => [one]);
  expect(read.digit).toBe(3);
  expect(read.notADigit).toBeCloseTo(0.1);
});

test.each([
  ["that it is this digit", { digit: 1, probability: 0.9999, none: 0 }],
  ["that it is none", { digit: 3, probability: 0.7, none: 0.9999 }],
])("where the network is sure %s, nobody else is asked", (_, saying) => {
  const proofreaders = vi.fn(() => [modelSaying({ digit: 9, probability: 0.9, none: 0.9 })]);
  const judgement = judged(saying);
  expect(proofread(judgement, proofreaders)).toBe(judgement);
  expect(proofreaders).not.toHaveBeenCalled();
});
