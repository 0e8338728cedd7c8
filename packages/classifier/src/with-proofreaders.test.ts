import { type DigitModel, type Fields, mnistField } from "@inkdigit/lenet-model";
import { expect, test } from "vitest";
import { withProofreaders } from "./with-proofreaders.ts";

const PIXELS = 28 * 28;

/** A model that says of each field what its first pixel names. */
function modelSaying(sayings: readonly { digit: number; probability: number; none: number }[]) {
  const seen: number[] = [];
  const model: Pick<DigitModel, "predict"> = {
    predict(fields: Fields, count = fields.length / PIXELS) {
      const probabilities = new Float32Array(count * 10);
      const notADigit = new Float32Array(count);
      for (let i = 0; i < count; i++) {
        const name = fields[i * PIXELS]!;
        seen.push(name);
        const { digit, probability, none } = sayings[name]!;
        probabilities.fill((1 - probability) / 9, i * 10, i * 10 + 10);
        probabilities[i * 10 + digit] = probability;
        notADigit[i] = none;
      }
      return { probabilities, notADigit };
    },
  };
  return { model: { name: "a", preparation: mnistField, ...model } as DigitModel, seen };
}

function fieldsNamed(...names: number[]): Uint8Array {
  const fields = new Uint8Array(names.length * PIXELS);
  names.forEach((name, i) => {
    fields[i * PIXELS] = name;
  });
  return fields;
}

test("where the model is not sure, proofreaders say what it is, and all of them count as much", () => {
  const reader = modelSaying([
    { digit: 1, probability: 0.9999, none: 0 },
    { digit: 1, probability: 0.7, none: 0.1 },
    { digit: 3, probability: 0.9999, none: 0.5 },
    { digit: 3, probability: 0.7, none: 0.9999 },
  ]);
  const one = modelSaying([
    { digit: 9, probability: 0.9, none: 0.9 },
    { digit: 7, probability: 0.9, none: 0.3 },
    { digit: 3, probability: 0.9999, none: 0.1 },
    { digit: 3, probability: 0.9, none: 0 },
  ]);
  const other = modelSaying([
    { digit: 9, probability: 0.9, none: 0.9 },
    { digit: 1, probability: 0.7, none: 0.1 },
    { digit: 3, probability: 0.9999, none: 0.5 },
    { digit: 3, probability: 0.9, none: 0 },
  ]);
  const { predict, name } = withProofreaders(reader.model, () => [one.model, other.model]);
  const { probabilities, notADigit } = predict(fieldsNamed(0, 1, 2, 3));

  expect(name).toBe("a");
  expect(one.seen).toEqual([1, 2]);
  expect(other.seen).toEqual([1, 2]);
  expect(probabilities[1]).toBeCloseTo(0.9999);
  expect(probabilities[10 + 7]).toBeCloseTo((0.9 + 0.3 / 9) / 2);
  expect(probabilities[10 + 1]).toBeCloseTo((0.7 + 0.1 / 9) / 2);
  expect(probabilities[20 + 3]).toBeCloseTo(0.9999);
  expect(Array.from(notADigit, (none) => none.toFixed(2))).toEqual([
    "0.00",
    "0.20",
    "0.30",
    "1.00",
  ]);
});

test("proofreaders are opened when they are first needed, and once", () => {
  const reader = modelSaying([
    { digit: 1, probability: 0.9999, none: 0 },
    { digit: 1, probability: 0.7, none: 0 },
  ]);
  let opened = 0;
  const { predict } = withProofreaders(reader.model, () => {
    opened++;
    return [reader.model];
  });
  predict(fieldsNamed(0, 0));
  expect(opened).toBe(0);
  predict(fieldsNamed(1));
  predict(fieldsNamed(1), 1);
  expect(opened).toBe(1);
});
