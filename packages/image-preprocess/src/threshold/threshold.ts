import { ImageError } from "../errors.ts";
import { mapLevels } from "../histogram/map-levels.ts";
import type { Plane } from "../picture.ts";

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
  plane: Plane<Scale>,
  { thresh, maxval = 255, type = "binary" }: ThresholdOptions,
): Plane<Scale> {
  if (Number.isNaN(thresh)) throw new ImageError("INVALID_ARGUMENT", "thresh must be a number");
  return mapLevels(plane, levels(Math.floor(thresh), clamped(maxval), type));
}

function levels(thresh: number, max: number, type: ThresholdType): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, level) => {
    const passes = level > thresh;
    switch (type) {
      case "binary":
        return passes ? max : 0;
      case "binary-inv":
        return passes ? 0 : max;
      case "trunc":
        return passes ? clamped(thresh) : level;
      case "tozero":
        return passes ? level : 0;
      case "tozero-inv":
        return passes ? 0 : level;
    }
  });
}

/** The nearest whole level, halves to the even one. */
export function clamped(level: number): number {
  return Uint8ClampedArray.of(level)[0]!;
}
