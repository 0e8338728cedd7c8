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
  const share = Math.min(1, Math.abs(radius));
  // The lowest of some values is the highest of their opposites.
  const sign = radius > 0 ? 1 : -1;
  const result = new Float32Array(picture.length);
  for (let y = 0, i = 0; y < height; y++) {
    const above = y > 0 ? -width : 0;
    const below = y < height - 1 ? width : 0;
    for (let x = 0; x < width; x++, i++) {
      const ink = sign * picture[i]!;
      let most = ink;
      const neighbours = [i + above, i + below, x > 0 ? i - 1 : i, x < width - 1 ? i + 1 : i];
      for (const neighbour of neighbours) {
        const other = sign * picture[neighbour]!;
        if (other > most) most = other;
      }
      result[i] = sign * (ink + share * (most - ink));
    }
  }
  return result;
}
