/**
 * Where each pixel of the result comes from, seen from the middle of the picture, in pixels:
 * column `xx * x + xy * y + dx`, row `yx * x + yy * y + dy`.
 */
export interface Affine {
  readonly xx: number;
  readonly xy: number;
  readonly yx: number;
  readonly yy: number;
  readonly dx: number;
  readonly dy: number;
}

/** How much further each pixel of the result looks, in pixels. */
export interface Displacement {
  readonly x: Float32Array;
  readonly y: Float32Array;
}

/**
 * Move the pixels of a picture: an affine map and a field of displacements in one step, sampled
 * bilinearly, with no ink beyond the edges.
 */
export function warp(
  picture: Float32Array,
  height: number,
  width: number,
  affine: Affine,
  displacement?: Displacement,
): Float32Array {
  const { xx, xy, yx, yy, dx, dy } = affine;
  const middleX = (width - 1) / 2;
  const middleY = (height - 1) / 2;
  const framed = withEmptyFrame(picture, height, width);
  const stride = width + 2;
  const result = new Float32Array(height * width);

  for (let row = 0, i = 0; row < height; row++) {
    const y = row - middleY;
    for (let column = 0; column < width; column++, i++) {
      const x = column - middleX;
      // Counted in the frame, whose corner lies one pixel above and left of the picture's.
      let fromX = xx * x + xy * y + dx + middleX + 1;
      let fromY = yx * x + yy * y + dy + middleY + 1;
      if (displacement !== undefined) {
        fromX += displacement.x[i]!;
        fromY += displacement.y[i]!;
      }
      if (fromX < 0 || fromY < 0 || fromX >= width + 1 || fromY >= height + 1) continue;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      const right = fromX - left;
      const at = top * stride + left;
      const upper = framed[at]! * (1 - right) + framed[at + 1]! * right;
      const lower = framed[at + stride]! * (1 - right) + framed[at + stride + 1]! * right;
      result[i] = upper + (lower - upper) * (fromY - top);
    }
  }
  return result;
}

/** A picture with one empty pixel on each side, so that sampling at the edge needs no test. */
function withEmptyFrame(picture: Float32Array, height: number, width: number): Float32Array {
  const framed = new Float32Array((height + 2) * (width + 2));
  for (let row = 0; row < height; row++) {
    const line = picture.subarray(row * width, (row + 1) * width);
    framed.set(line, (row + 1) * (width + 2) + 1);
  }
  return framed;
}
