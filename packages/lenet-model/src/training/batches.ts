import { distort } from "../distortion/distortion.ts";
import { type Random, randomOf, shuffledIndices } from "../random.ts";
import type { Shape } from "../shapes.ts";
import { putNonDigit, putWrittenDigit, type Writing } from "../writing/writing.ts";
import type { Batch } from "./gradient-engine.ts";
import type { LabelledDigits } from "./labelled-digits.ts";
import type { TrainingOptions } from "./training-options.ts";

/** A batch and the digits that it shows. */
export interface TrainingBatch extends Batch {
  readonly labels: Uint8Array;
}

/**
 * All digits once, in random order, each distorted, or written anew with made-up non-digits between
 * them; the last batch may be smaller. Order and examples depend on the seed, the epoch and the batch alone, so that training can stop and go
 * on between any two epochs.
 */
export function* batchesOf(
  digits: LabelledDigits,
  input: Shape,
  classes: number,
  epoch: number,
  options: TrainingOptions,
): Generator<TrainingBatch> {
  const count = digits.labels.length;
  const order = shuffledIndices(count, randomOf(options.seed, epoch));
  for (let start = 0, batch = 0; start < count; start += options.batchSize, batch++) {
    const indices = order.subarray(start, start + options.batchSize);
    const random = randomOf(options.seed, epoch, batch);
    const examples = options.writing
      ? writtenExamples(digits, indices, classes, random, options.writing)
      : distortedExamples(digits, indices, input, random, options.distortion);
    yield { ...examples, ...targetsOf(examples.labels, classes, options.labelSmoothing) };
  }
}

/** Fields and what they show. */
interface Examples {
  readonly fields: Float32Array;
  readonly labels: Uint8Array;
}

function distortedExamples(
  digits: LabelledDigits,
  indices: Uint32Array,
  { height, width }: Shape,
  random: Random,
  distortion: TrainingOptions["distortion"],
): Examples {
  const pixels = height * width;
  const fields = new Float32Array(indices.length * pixels);
  const picture = new Float32Array(pixels);
  indices.forEach((index, i) => {
    for (let p = 0; p < pixels; p++) picture[p] = digits.images[index * pixels + p]! / 255;
    fields.set(distort(picture, height, width, distortion, random), i * pixels);
  });
  return { fields, labels: Uint8Array.from(indices, (index) => digits.labels[index]!) };
}

function writtenExamples(
  digits: LabelledDigits,
  indices: Uint32Array,
  classes: number,
  random: Random,
  writing: Writing,
): Examples {
  const others = Math.round(indices.length * writing.nonDigits);
  const labels = new Uint8Array(indices.length + others).fill(classes - 1);
  const fields = new Float32Array(labels.length * 784);
  const field = (i: number) => fields.subarray(i * 784, (i + 1) * 784);
  indices.forEach((index, i) => {
    labels[i] = digits.labels[index]!;
    putWrittenDigit(digits, index, random, writing, field(i));
  });
  for (let i = indices.length; i < labels.length; i++) {
    putNonDigit(digits, random, writing, field(i));
  }
  return { fields, labels };
}

function targetsOf(labels: Uint8Array, classes: number, smoothing: number) {
  const targets = new Float32Array(labels.length * classes).fill(smoothing / classes);
  labels.forEach((label, i) => {
    targets[i * classes + label]! += 1 - smoothing;
  });
  return { targets, count: labels.length };
}
