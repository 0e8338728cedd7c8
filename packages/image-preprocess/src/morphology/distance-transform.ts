import { checkNotEmpty } from "../geometry/size.ts";
import type { FloatPlane, Plane } from "../picture.ts";
import { chamferDistances } from "./chamfer-distances.ts";
import { euclideanDistances } from "./euclidean-distances.ts";

/**
 * How the way between two pixels is measured:
 * - `L1`: along rows and columns;
 * - `L2`: straight;
 * - `C`: the longer of the way along the row and the way along the column.
 */
export type DistanceType = "L1" | "L2" | "C";

export interface DistanceTransformOptions {
  /** `L2` when left out. */
  readonly distanceType?: DistanceType;
}

/**
 * How far each pixel is from the nearest pixel that is 0: OpenCV's `distanceTransform`. All
 * distances are exact: OpenCV's smaller masks, which are there for speed, have no counterpart.
 *
 * @returns Distances in pixels; `Infinity` everywhere when no pixel is 0.
 * @throws {ImageError} `EMPTY_IMAGE` for a picture without pixels.
 */
export function distanceTransform(
  picture: Plane,
  { distanceType = "L2" }: DistanceTransformOptions = {},
): FloatPlane {
  checkNotEmpty(picture);
  const { width, height, data } = picture;
  if (data.includes(0)) return { width, height, data: DISTANCES[distanceType](picture) };
  return { width, height, data: new Float32Array(data.length).fill(Number.POSITIVE_INFINITY) };
}

const DISTANCES: Record<DistanceType, (picture: Plane) => Float32Array> = {
  L1: (picture) => chamferDistances(picture, 2),
  L2: euclideanDistances,
  C: (picture) => chamferDistances(picture, 1),
};
