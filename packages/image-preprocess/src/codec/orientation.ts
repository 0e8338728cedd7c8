/**
 * How a camera was held, as EXIF numbers it: 1 is upright; 2 to 4 are mirrored, upside down or both;
 * 5 to 8 lie on their side.
 */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** An orientation as it stands in a file; what EXIF does not know, such as 0, is upright. */
export function toOrientation(value: number | undefined): Orientation {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= 8
    ? (value as Orientation)
    : 1;
}
