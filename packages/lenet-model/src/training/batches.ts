import { distort } from "../distortion/distortion.ts";
import { randomOf, shuffledIndices } from "../random.ts";
import type { Shape } from "../shapes.ts";
import type { Batch } from "./gradient-engine.ts";
import type { LabelledDigits } from "./labelled-digits.ts";
import type { TrainingOptions } from "./training-options.ts";

/** A batch and the digits that it shows. */
export interface TrainingBatch extends Batch {
  readonly labels: Uint8Array;
}

/**
 * All digits once, in random order, each distorted; the last batch may be smaller. Order and
 * distortions depend on the seed, the epoch and the batch alone, so that training can stop and go
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
    yield batchOf(digits, indices, input, classes, randomOf(options.seed, epoch, batch), options);
  }
}

function batchOf(
  digits: LabelledDigits,
  indices: Uint32Array,
  { height, width }: Shape,
  classes: number,
  random: ReturnType<typeof randomOf>,
  { distortion, labelSmoothing }: TrainingOptions,
): TrainingBatch {
  const pixels = height * width;
  const fields = new Float32Array(indices.length * pixels);
  const labels = new Uint8Array(indices.length);
  const targets = new Float32Array(indices.length * classes).fill(labelSmoothing / classes);
  const picture = new Float32Array(pixels);
  indices.forEach((index, i) => {
    for (let p = 0; p < pixels; p++) picture[p] = digits.images[index * pixels + p]! / 255;
    fields.set(distort(picture, height, width, distortion, random), i * pixels);
    const label = digits.labels[index]!;
    labels[i] = label;
    targets[i * classes + label]! += 1 - labelSmoothing;
  });
  return { fields, labels, targets, count: indices.length };
}
