import { distort } from "../distortion/distortion.ts";
import { type Random, randomOf } from "../random.ts";
import type { Shape } from "../shapes.ts";
import { putNonDigit, putWrittenDigit, type Writing } from "../writing/writing.ts";
import type { LabelledDigits } from "./labelled-digits.ts";
import type { TrainingOptions } from "./training-options.ts";

/** Changed copies of each digit. */
const COPIES = 1;

/**
 * What epochs are chosen by: digits as they are, and each changed once as in training, with
 * non-digits if training has them. A few thousand digits alone leave so few mistakes that luck would
 * choose among epochs.
 */
export function judgesOf(
  digits: LabelledDigits,
  input: Shape,
  classes: number,
  { distortion, writing, seed }: TrainingOptions,
): LabelledDigits {
  // Epochs count from 1: the stream of epoch 0 is free.
  const random = randomOf(seed, 0);
  const changed = writing
    ? writtenCopies(digits, classes, random, writing)
    : distortedCopies(digits, input, random, distortion);
  const images = new Uint8Array(digits.images.length + changed.images.length);
  images.set(digits.images);
  images.set(changed.images, digits.images.length);
  const labels = new Uint8Array(digits.labels.length + changed.labels.length);
  labels.set(digits.labels);
  labels.set(changed.labels, digits.labels.length);
  return { images, labels };
}

function distortedCopies(
  { images, labels }: LabelledDigits,
  { height, width }: Shape,
  random: Random,
  distortion: TrainingOptions["distortion"],
): LabelledDigits {
  const pixels = height * width;
  const all = new Uint8Array(images.length * COPIES);
  for (let i = 0; i < labels.length * COPIES; i++) {
    const at = (i % labels.length) * pixels;
    const picture = Float32Array.from(images.subarray(at, at + pixels), (ink) => ink / 255);
    all.set(levelsOf(distort(picture, height, width, distortion, random)), i * pixels);
  }
  return { images: all, labels: repeated(labels) };
}

function writtenCopies(
  digits: LabelledDigits,
  classes: number,
  random: Random,
  writing: Writing,
): LabelledDigits {
  const copies = digits.labels.length * COPIES;
  const others = Math.round(copies * writing.nonDigits);
  const images = new Uint8Array((copies + others) * 784);
  const field = new Float32Array(784);
  for (let i = 0; i < copies + others; i++) {
    if (i < copies) putWrittenDigit(digits, i % digits.labels.length, random, writing, field);
    else putNonDigit(digits, random, writing, field);
    images.set(levelsOf(field), i * 784);
  }
  const labels = new Uint8Array(copies + others).fill(classes - 1);
  labels.set(repeated(digits.labels));
  return { images, labels };
}

function levelsOf(field: Float32Array): Uint8Array {
  return Uint8Array.from(field, (ink) => Math.round(255 * Math.min(1, ink)));
}

function repeated(labels: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: labels.length * COPIES }, (_, i) => labels[i % labels.length]!);
}
