import { expect, test } from "vitest";
import type { Architecture } from "../architecture.ts";
import { lenet } from "../networks/lenet.ts";
import { reader } from "../networks/reader.ts";
import { lenetRecipe } from "../recipes/lenet.ts";
import { batchOf } from "./batches.ts";
import { judgesOf } from "./judges.ts";
import { splitDigits } from "./labelled-digits.ts";
import { lotsOf } from "./lots.ts";
import type { TrainingOptions } from "./training-options.ts";

/** Each picture is filled with its own number. */
const count = 200;
const digits = {
  images: Uint8Array.from({ length: count * 784 }, (_, i) => Math.floor(i / 784)),
  labels: Uint8Array.from({ length: count }, (_, i) => i % 10),
};
const numbersOf = (images: Uint8Array) =>
  Array.from({ length: images.length / 784 }, (_, i) => images[i * 784]!);

test("splitDigits parts the digits, the same way each time", () => {
  const { training, heldOut } = splitDigits(digits, 30);
  const numbers = numbersOf(heldOut.images);
  expect(numbers).toHaveLength(30);
  expect([...heldOut.labels]).toEqual(numbers.map((number) => number % 10));
  const all = [...numbers, ...numbersOf(training.images)].sort((a, b) => a - b);
  expect(all).toEqual(Array.from({ length: count }, (_, i) => i));
  expect(splitDigits(digits, 30).heldOut).toEqual(heldOut);
});

const none = new Float32Array(0);
const batchesOf = (
  some: typeof digits,
  architecture: Architecture,
  epoch: number,
  options: TrainingOptions,
) => lotsOf(count, none, epoch, options).map((lot) => batchOf(some, lot, architecture, options));

test("an epoch shows every digit once, in another order each epoch", () => {
  const options = { ...lenetRecipe.options, batchSize: 64, distortion: {}, labelSmoothing: 0.1 };
  const shown = (epoch: number) => {
    const batches = batchesOf(digits, lenet, epoch, options);
    expect(batches.map((batch) => batch.count)).toEqual([64, 64, 64, 8]);
    return batches.flatMap(({ fields, labels, targets }) =>
      Array.from(labels, (label, i) => {
        expect(targets[i * 10 + label]).toBeCloseTo(0.91);
        expect(targets[i * 10 + ((label + 1) % 10)]).toBeCloseTo(0.01);
        return Math.round(fields[i * 784 + 400]! * 255);
      }),
    );
  };
  const first = shown(1);
  expect([...first].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, i) => i));
  expect(shown(1)).toEqual(first);
  expect(shown(2)).not.toEqual(first);
});

test("with writing, batches and judges hold non-digits beside the digits", () => {
  const writing = { strength: 1, nonDigits: 0.5 };
  const options = { ...lenetRecipe.options, batchSize: 64, distortion: {}, writing };
  const drawn = { ...digits, images: digits.images.map((_, i) => (i % 28 === 14 ? 255 : 0)) };
  const batches = batchesOf(drawn, reader, 1, options);
  expect(batches.map((batch) => batch.count)).toEqual([96, 96, 96, 12]);
  const labels = batches.flatMap((batch) => [...batch.labels]);
  expect(labels.filter((label) => label === 10)).toHaveLength(100);
  expect(batches[0]!.targets).toHaveLength(96 * 11);
  expect(batchesOf(drawn, reader, 1, options)).toEqual(batches);
  expect([...new Set(batches.flatMap((batch) => [...batch.weights!]))]).toEqual([1]);

  const judges = judgesOf(drawn, reader.input, 11, options);
  expect(judges.labels.filter((label) => label === 10)).toHaveLength(100);
  expect(judges.images).toHaveLength(judges.labels.length * 784);
});

test("judgesOf keeps the digits and adds one of each, distorted", () => {
  const options = { ...lenetRecipe.options, distortion: { noise: 0.1 } };
  const { images, labels } = judgesOf(digits, lenet.input, 10, options);
  expect(images.subarray(0, digits.images.length)).toEqual(digits.images);
  expect(labels).toEqual(Uint8Array.from({ length: 2 * count }, (_, i) => i % 10));
  const lastCopy = images.subarray(-784);
  expect(lastCopy).not.toEqual(digits.images.subarray(-784));
  const mean = lastCopy.reduce((sum, ink) => sum + ink, 0) / 784;
  expect(Math.abs(mean - (count - 1))).toBeLessThan(5);
});
