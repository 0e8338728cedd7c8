/** The median of a square around each pixel, of 16 pixels at once, by a sorting network. */

/**
 * @param exchanges - Pairs of places in the network, 16 bytes a place: the smaller value goes to the
 *   first, the larger to the second.
 * @param values - Room for `side * side` values of 16 pixels.
 */
export function median(
  data: usize,
  stride: usize,
  rows: usize,
  width: usize,
  side: usize,
  exchanges: usize,
  exchangesEnd: usize,
  values: usize,
  result: usize,
): void {
  const middle = values + 16 * ((side * side) >> 1);
  for (let y: usize = 0; y < rows; y++) {
    for (let x: usize = 0; x < width; x += 16) {
      gather(data + x, stride, side, values);
      for (let exchange = exchanges; exchange < exchangesEnd; exchange += 8) {
        const first = values + load<u32>(exchange);
        const second = values + load<u32>(exchange, 4);
        const a = v128.load(first);
        const b = v128.load(second);
        v128.store(first, i8x16.min_u(a, b));
        v128.store(second, i8x16.max_u(a, b));
      }
      v128.store(result + x, v128.load(middle));
    }
    data += stride;
    result += width;
  }
}

function gather(data: usize, stride: usize, side: usize, values: usize): void {
  for (let j: usize = 0; j < side; j++) {
    for (let i: usize = 0; i < side; i++) {
      v128.store(values, v128.load(data + i));
      values += 16;
    }
    data += stride;
  }
}
