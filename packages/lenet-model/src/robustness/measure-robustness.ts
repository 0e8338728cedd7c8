import { evaluate } from "../evaluate/evaluate.ts";
import type { Fields } from "../forward/forward-pass.ts";
import { randomOf } from "../random.ts";
import type { LabelledDigits } from "../training/labelled-digits.ts";
import type { Corruption } from "./corruption.ts";
import { corruptions as allCorruptions } from "./corruptions.ts";

/** How well corrupted pictures are read. */
export interface RobustnessRow {
  /** `none` for the pictures as they are. */
  readonly name: string;
  readonly strength: string;
  /** Share read right. */
  readonly accuracy: number;
  /** Wilson's 95% interval of the accuracy. */
  readonly interval: readonly [number, number];
  /** Expected calibration error: how far the confidence is from the truth. */
  readonly calibrationError: number;
}

export interface RobustnessOptions {
  /** Decides all chance. */
  readonly seed?: number;
  readonly corruptions?: readonly Corruption[];
  /** Called before each corruption. */
  readonly onProgress?: (progress: { done: number; total: number; name: string }) => void;
}

/** Side of a field, in pixels. */
const SIDE = 28;

/**
 * Read digits as they are, and under one corruption after the other. The same seed gives the same
 * pictures.
 *
 * @param predict - Fields to probabilities, one row a field.
 * @throws {ModelError} `INVALID_INPUT` when there is not one picture for each label.
 */
export function measureRobustness(
  predict: (fields: Fields) => Float32Array,
  { images, labels }: LabelledDigits,
  { seed = 1, corruptions = allCorruptions, onProgress }: RobustnessOptions = {},
): RobustnessRow[] {
  const none: Corruption = { name: "none", strength: "as they are", apply: ({ ink }) => ink };
  return [none, ...corruptions].map((corruption, i, all) => {
    const { name, strength } = corruption;
    onProgress?.({ done: i, total: all.length, name });
    const corrupted = corruptFields(images, corruption, seed);
    const { accuracy, interval, calibrationError } = evaluate(predict(corrupted), labels);
    return { name, strength, accuracy, interval, calibrationError };
  });
}

/**
 * Fields under a corruption, as bytes again.
 *
 * @param seed - Each picture has chance of its own, by this and its place.
 */
export function corruptFields(images: Uint8Array, { apply }: Corruption, seed: number): Uint8Array {
  const pixels = SIDE * SIDE;
  const result = new Uint8Array(images.length);
  for (let first = 0; first < images.length; first += pixels) {
    const ink = Float32Array.from(images.subarray(first, first + pixels), (byte) => byte / 255);
    const random = randomOf(seed, first / pixels);
    const corrupted = apply({ width: SIDE, height: SIDE, ink }, random);
    for (let i = 0; i < pixels; i++) result[first + i] = Math.round(255 * corrupted[i]!);
  }
  return result;
}
