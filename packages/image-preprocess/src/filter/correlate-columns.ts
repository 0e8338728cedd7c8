/**
 * The sums of the pixels from each one of a row downwards, weighed, in plain JavaScript.
 *
 * @param start - Where the row begins.
 * @param sums - Where they go: as many pixels are summed up as it is long.
 */
export function correlateColumns(
  data: ArrayLike<number>,
  stride: number,
  start: number,
  weights: Int32Array | Float64Array,
  sums: Int32Array | Float64Array,
): void {
  for (let x = 0; x < sums.length; x++) {
    let sum = 0;
    for (let j = 0, i = start + x; j < weights.length; j++, i += stride) {
      sum += weights[j]! * data[i]!;
    }
    sums[x] = sum;
  }
}
