import { distort } from "../distortion/distortion.ts";
import { randomOf } from "../random.ts";
import type { Shape } from "../shapes.ts";
import type { LabelledDigits } from "./labelled-digits.ts";
import type { TrainingOptions } from "./training-options.ts";

/** Distorted copies of each digit. */
const COPIES = 4;

/**
 * Digits as they are, and each distorted a few times as in training. Some thousand digits alone leave
 * so few mistakes that luck would choose among epochs.
 */
export function withDistortedCopies(
  { images, labels }: LabelledDigits,
  { height, width }: Shape,
  { distortion, seed }: TrainingOptions,
): LabelledDigits {
  // Epochs count from 1: the stream of epoch 0 is free.
  const random = randomOf(seed, 0);
  const pixels = height * width;
  const all = new Uint8Array(images.length * (1 + COPIES));
  all.set(images);
  for (let copy = 1; copy <= COPIES; copy++) {
    for (let i = 0; i < labels.length; i++) {
      const field = images.subarray(i * pixels, (i + 1) * pixels);
      const picture = Float32Array.from(field, (ink) => ink / 255);
      const distorted = distort(picture, height, width, distortion, random);
      const at = copy * images.length + i * pixels;
      distorted.forEach((ink, p) => {
        all[at + p] = Math.round(255 * Math.min(1, ink));
      });
    }
  }
  const repeated = Uint8Array.from(
    { length: labels.length * (1 + COPIES) },
    (_, i) => labels[i % labels.length]!,
  );
  return { images: all, labels: repeated };
}
