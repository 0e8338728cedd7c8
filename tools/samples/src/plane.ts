/** One number a pixel, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Float32Array;
}

export function createPlane(width: number, height: number): Plane {
  return { width, height, data: new Float32Array(width * height) };
}

/** The value at a point between pixels; 0 outside. */
export function sample({ width, height, data }: Plane, x: number, y: number): number {
  const [column, row] = [Math.floor(x), Math.floor(y)];
  if (column < 0 || row < 0 || column + 1 >= width || row + 1 >= height) return 0;
  const [u, v] = [x - column, y - row];
  const i = row * width + column;
  const top = data[i]! * (1 - u) + data[i + 1]! * u;
  const bottom = data[i + width]! * (1 - u) + data[i + width + 1]! * u;
  return top * (1 - v) + bottom * v;
}
