import type { Plane } from "../picture.ts";

/** Replace every level by another: OpenCV's `LUT`. */
export function mapLevels<Scale extends string>(
  { width, height, data }: Plane<Scale>,
  table: ArrayLike<number>,
): Plane<Scale> {
  const result = new Uint8Array(data.length);
  const levels = Uint8Array.from(table);
  for (let i = 0; i < data.length; i++) result[i] = levels[data[i]!]!;
  return { width, height, data: result };
}
