import { distort } from "../distortion/distortion.ts";
import { type Random, randomOf } from "../random.ts";
import type { LabelledDigits } from "../training/labelled-digits.ts";
import { asWritten } from "./as-written.ts";
import { digitCanvas } from "./digit-canvas.ts";
import { fieldOf } from "./field-of.ts";

/** What hands do to digits. */
const VARIETY = {
  rotation: 12,
  scale: 0.15,
  shear: 0.25,
  elastic: { strength: 0.7, smoothness: 4 },
} as const;

/**
 * Digits to hold against made-up non-digits: every other one as it is, the rest distorted, drawn
 * and prepared in the way of the non-digits, so that nothing but the shape tells the two apart.
 *
 * @param digits - 28x28 each.
 * @param seed - Decides which digits, and how they are varied.
 * @returns `count` fields, one after the other.
 */
export function makeDigits(count: number, digits: LabelledDigits, seed: number): Uint8Array {
  const { images, labels } = digits;
  const random = randomOf(seed);
  const fields = new Uint8Array(count * 784);
  for (let i = 0; i < count; i++) {
    const index = random.below(labels.length);
    const field = images.subarray(index * 784, (index + 1) * 784);
    fields.set(i % 2 === 0 ? field : varied(field, random), i * 784);
  }
  return fields;
}

function varied(field: Uint8Array, random: Random): Uint8Array {
  const picture = Float32Array.from(field, (ink) => ink / 255);
  const canvas = digitCanvas(distort(picture, 28, 28, VARIETY, random));
  // Thinning can leave nothing of the lightest digits: those stay as they are.
  return fieldOf(asWritten(canvas, random)) ?? field;
}
