import { ImageError } from "../errors.ts";
import type { Plane } from "../picture.ts";
import { roundHalfEven } from "./round-half-even.ts";
import { type SampleOptions, samplePlaces, samplerUnit } from "./sample.ts";
import { checkNotEmpty, checkSize, type Size } from "./size.ts";

/** For each pixel of a result, the place on a picture that it is taken from. */
export interface PlaceMap extends Size {
  /** Columns, in pixels: `width * height` of them, row by row. */
  readonly x: Float32Array;
  /** Rows, in pixels: `width * height` of them, row by row. */
  readonly y: Float32Array;
}

/**
 * A picture whose pixels are taken from anywhere on another: OpenCV's `remap`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when a map isn't as long as its size says, `EMPTY_IMAGE`
 * for a picture without pixels.
 */
export function remap<Scale extends string>(
  picture: Plane<Scale>,
  map: PlaceMap,
  options: SampleOptions = {},
): Plane<Scale> {
  const { width, height } = map;
  checkNotEmpty(picture);
  checkSize(map);
  for (const { length } of [map.x, map.y]) {
    if (length === width * height) continue;
    throw new ImageError(
      "INVALID_ARGUMENT",
      `a map of ${width}x${height} places can't have ${length}`,
    );
  }
  const unit = samplerUnit(options.interpolation ?? "linear");
  return samplePlaces(picture, map, options, (y, xs, ys) => {
    roundAll(map.x, y * width, unit, xs);
    roundAll(map.y, y * width, unit, ys);
  });
}

/** Far past any edge, in 32nds of a pixel. */
const FAR = 0x4000_0000;

function roundAll(values: Float32Array, from: number, unit: number, out: Int32Array): void {
  for (let i = 0; i < out.length; i++) {
    const place = values[from + i]! * unit;
    // No number is nowhere: past the edges.
    out[i] = place >= -FAR ? roundHalfEven(Math.min(FAR, place)) : -FAR;
  }
}
