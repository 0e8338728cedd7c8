/**
 * What lies past the edge of a picture, by OpenCV's names. For the row `abcdef`:
 * - `constant`: `000|abcdef|000`, one given value;
 * - `replicate`: `aaa|abcdef|fff`;
 * - `reflect`: `cba|abcdef|fed`;
 * - `reflect-101`: `dcb|abcdef|edc`, OpenCV's default;
 * - `wrap`: `def|abcdef|abc`.
 */
export type BorderMode = "constant" | "replicate" | "reflect" | "reflect-101" | "wrap";

/** What {@link borderIndex} gives where the border is one constant value. */
export const OUTSIDE = -1;

/**
 * The position inside a row (or column) that stands for any position: OpenCV's `borderInterpolate`.
 *
 * @param position - Any whole number; below 0 and from `length` on, it is past an edge.
 * @param length - Pixels in the row, at least 1.
 * @returns 0 to `length - 1`, or {@link OUTSIDE} past the edges of a `constant` border.
 */
export function borderIndex(position: number, length: number, mode: BorderMode): number {
  if (position >= 0 && position < length) return position;
  switch (mode) {
    case "constant":
      return OUTSIDE;
    case "replicate":
      return position < 0 ? 0 : length - 1;
    case "wrap":
      return modulo(position, length);
    case "reflect": {
      const there = modulo(position, 2 * length);
      return there < length ? there : 2 * length - 1 - there;
    }
    case "reflect-101": {
      if (length === 1) return 0;
      const there = modulo(position, 2 * length - 2);
      return there < length ? there : 2 * length - 2 - there;
    }
  }
}

/** {@link borderIndex} of the positions that are added to a row, before it and after it. */
export function borderIndices(
  length: number,
  before: number,
  after: number,
  mode: BorderMode,
): Int32Array {
  const indices = new Int32Array(before + after);
  for (let i = 0; i < indices.length; i++) {
    const position = i < before ? i - before : length + i - before;
    indices[i] = borderIndex(position, length, mode);
  }
  return indices;
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
