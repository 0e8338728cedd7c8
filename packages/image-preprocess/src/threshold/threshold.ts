import { ImageError } from "../errors.ts";
import { reachMask, spread } from "../filter/packed-bytes.ts";
import type { Plane } from "../picture.ts";
import { wordsOf } from "../words.ts";

/**
 * What becomes of a pixel, by whether it is above the threshold:
 * - `binary`: `maxval`, else 0;
 * - `binary-inv`: 0, else `maxval`;
 * - `trunc`: the threshold, else itself;
 * - `tozero`: itself, else 0;
 * - `tozero-inv`: 0, else itself.
 */
export type ThresholdType = "binary" | "binary-inv" | "trunc" | "tozero" | "tozero-inv";

export interface ThresholdOptions {
  /** Pixels above this level pass, 0 to 255; what is behind the comma does not count. */
  readonly thresh: number;
  /** What pixels become that pass (or not, inverted). Default 255. */
  readonly maxval?: number;
  /** Default `binary`. */
  readonly type?: ThresholdType;
}

/**
 * Compare every pixel with one level: OpenCV's `threshold`. For Otsu's or the triangle's level, give
 * `otsuLevel` or `triangleLevel` of the histogram.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when `thresh` is no number.
 */
export function threshold<Scale extends string>(
  { width, height, data }: Plane<Scale>,
  { thresh, maxval = 255, type = "binary" }: ThresholdOptions,
): Plane<Scale> {
  if (Number.isNaN(thresh)) throw new ImageError("INVALID_ARGUMENT", "thresh must be a number");
  const level = Math.floor(thresh);
  const result = new Uint8Array(data.length);
  const words = wordsOf(data);
  mark(words, level, outcomesOf(type, level, clamped(maxval)), wordsOf(result));
  const done = words.length * 4;
  if (done < data.length) {
    const rest = threshold(restOf(data, done), { thresh, maxval, type });
    result.set(rest.data.subarray(0, data.length - done), done);
  }
  return { width, height, data: result };
}

/** The last pixels, up to 3, in a plane of 4. */
function restOf(data: Uint8Array, from: number): Plane {
  const rest = new Uint8Array(4);
  rest.set(data.subarray(from));
  return { width: 4, height: 1, data: rest };
}

/** What pixels become: the constant, and of themselves the bits that `kept` has. */
interface Outcome {
  readonly constant: number;
  readonly kept: number;
}

interface Outcomes {
  readonly above: Outcome;
  readonly below: Outcome;
}

const ITSELF: Outcome = { constant: 0, kept: -1 };
const BLACK: Outcome = { constant: 0, kept: 0 };

function outcomesOf(type: ThresholdType, level: number, max: number): Outcomes {
  const always = (value: number): Outcome => ({ constant: spread(value), kept: 0 });
  switch (type) {
    case "binary":
      return { above: always(max), below: BLACK };
    case "binary-inv":
      return { above: BLACK, below: always(max) };
    case "trunc":
      return { above: always(clamped(level)), below: ITSELF };
    case "tozero":
      return { above: ITSELF, below: BLACK };
    case "tozero-inv":
      return { above: BLACK, below: ITSELF };
  }
}

/** Four pixels at a time, without a branch. */
function mark(
  words: Int32Array,
  level: number,
  { above, below }: Outcomes,
  results: Int32Array,
): void {
  // Nothing is above 255, and everything above less than 0: no byte says so.
  const none = level >= 255 ? 0 : -1;
  const all = level < 0 ? -1 : 0;
  const least = spread(Math.min(255, Math.max(0, level + 1)));
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const passes = (reachMask(word, least) & none) | all;
    results[i] =
      (passes & (above.constant | (word & above.kept))) |
      (~passes & (below.constant | (word & below.kept)));
  }
}

/** The nearest whole level, halves to the even one. */
export function clamped(level: number): number {
  return Uint8ClampedArray.of(level)[0]!;
}
