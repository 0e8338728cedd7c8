/**
 * A picture whose strokes are thicker, or thinner where `radius` is below zero: grey dilation or
 * erosion by a cross of 3x3, mixed with the picture itself.
 *
 * @param radius - How far each edge of a stroke moves, in pixels, from -1 to 1.
 */
export function thickened(
  picture: Float32Array,
  height: number,
  width: number,
  radius: number,
): Float32Array {
  const extreme = radius > 0 ? Math.max : Math.min;
  const share = Math.min(1, Math.abs(radius));
  const result = new Float32Array(picture.length);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const ink = picture[i]!;
      let most = ink;
      if (x > 0) most = extreme(most, picture[i - 1]!);
      if (x < width - 1) most = extreme(most, picture[i + 1]!);
      if (y > 0) most = extreme(most, picture[i - width]!);
      if (y < height - 1) most = extreme(most, picture[i + width]!);
      result[i] = ink + share * (most - ink);
    }
  }
  return result;
}
