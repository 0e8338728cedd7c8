type Colour = readonly [red: number, green: number, blue: number];

const black: Colour = [5, 7, 13];
const white: Colour = [255, 255, 255];
/** For and against: apart in lightness too, for those who see red and green alike. */
const blue: Colour = [125, 158, 255];
const orange: Colour = [255, 128, 48];

/** Values as opaque RGBA pixels: from black at 0 to white at `scale`. */
export function brightPixels(values: Float32Array, scale: number): Uint8ClampedArray<ArrayBuffer> {
  return pixels(values, scale, white, white);
}

/** Values as opaque RGBA pixels: from black at 0 to blue at `scale`, to orange at `-scale`. */
export function signedPixels(values: Float32Array, scale: number): Uint8ClampedArray<ArrayBuffer> {
  return pixels(values, scale, blue, orange);
}

/** The largest absolute value, or 1 where all are 0. */
export function scaleOf(values: Float32Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
}

/** The values of one map, row by row, out of values laid out row, column, map. */
export function valuesOfMap(
  { data, maps }: { readonly data: Float32Array; readonly maps: number },
  map: number,
): Float32Array {
  return Float32Array.from({ length: data.length / maps }, (_, i) => data[i * maps + map]!);
}

function pixels(
  values: Float32Array,
  scale: number,
  above: Colour,
  below: Colour,
): Uint8ClampedArray<ArrayBuffer> {
  const result = new Uint8ClampedArray(values.length * 4);
  values.forEach((value, i) => {
    const share = Math.min(1, Math.abs(value) / scale);
    const full = value < 0 ? below : above;
    for (let c = 0; c < 3; c++) result[4 * i + c] = black[c]! + share * (full[c]! - black[c]!);
    result[4 * i + 3] = 255;
  });
  return result;
}
