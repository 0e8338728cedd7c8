import type { Architecture } from "../architecture.ts";
import { distort } from "../distortion/distortion.ts";
import { type Random, randomOf } from "../random.ts";
import { type Shape, shapesOf } from "../shapes.ts";
import { putNonDigit, putWrittenDigit, type Writing } from "../writing/writing.ts";
import type { Batch } from "./gradient-engine.ts";
import type { LabelledDigits } from "./labelled-digits.ts";
import type { Lot } from "./lots.ts";
import { mixUp } from "./mix-up.ts";
import type { TrainingOptions } from "./training-options.ts";

/** A batch and the digits that it shows. */
export interface TrainingBatch extends Batch {
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

/**
 * The digits of a lot, each distorted, or written anew with made-up non-digits behind them, as the
 * lot's seeds say.
 */
export function batchOf(
  digits: LabelledDigits,
  { indices, weights, seeds }: Lot,
  architecture: Architecture,
  options: TrainingOptions,
): TrainingBatch {
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  const random = randomOf(...seeds);
  const { fields, labels } = options.writing
    ? writtenExamples(digits, indices, classes, random, options.writing)
    : distortedExamples(digits, indices, architecture.input, random, options.distortion);
  const batch = {
    fields,
    labels,
    targets: targetsOf(labels, classes, options.labelSmoothing),
    weights: withOnes(weights, labels.length),
    count: labels.length,
  };
  return options.mixUp ? mixUp(batch, options.mixUp, random) : batch;
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

function targetsOf(labels: Uint8Array, classes: number, smoothing: number): Float32Array {
  const targets = new Float32Array(labels.length * classes).fill(smoothing / classes);
  labels.forEach((label, i) => {
    targets[i * classes + label]! += 1 - smoothing;
  });
  return targets;
}

/** The weights, and 1 for each example beyond them. */
function withOnes(weights: Float32Array, length: number): Float32Array {
  const all = new Float32Array(length).fill(1);
  all.set(weights);
  return all;
}
