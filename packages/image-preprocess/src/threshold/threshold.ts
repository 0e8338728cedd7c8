import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import { mapBytes } from "../simd/map-bytes.ts";

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
  const { above, below } = outcomesOf(type, level, clamped(maxval));
  // Nothing is above 255, and everything above less than 0.
  const least = Math.min(255, Math.max(0, level + 1));
  const high = level >= 255 ? below : above;
  const marked = mapBytes(data, undefined, (kernel, from, end) =>
    kernel.threshold(from, end, least, high.constant, high.kept, below.constant, below.kept),
  );
  return { width, height, data: marked ?? mark(data, least, high, below) };
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
  const always = (value: number): Outcome => ({ constant: value, kept: 0 });
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

function mark(data: Uint8Array, least: number, high: Outcome, low: Outcome): Uint8Array {
  return data.map((value) => {
    const { constant, kept } = value >= least ? high : low;
    return constant | (value & kept);
  });
}

/** The nearest whole level, halves to the even one. */
export function clamped(level: number): number {
  return Uint8ClampedArray.of(level)[0]!;
}
