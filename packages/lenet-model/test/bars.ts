import { randomOf } from "../src/random.ts";
import type { LabelledDigits } from "../src/training/labelled-digits.ts";

/** Bars: upright, level, or slanted either way, at random places. */
export function bars(count: number): LabelledDigits {
  const random = randomOf(3);
  const images = new Uint8Array(count * 784);
  const labels = Uint8Array.from({ length: count }, () => random.below(4));
  labels.forEach((label, i) => {
    const middle = 10 + random.below(8);
    for (let step = -7; step < 8; step++) {
      const x = [0, step, step, -step][label]! + middle;
      const y = [step, 0, step, step][label]! + middle;
      images.fill(255, i * 784 + y * 28 + x, i * 784 + y * 28 + x + 2);
    }
  });
  return { images, labels };
}
