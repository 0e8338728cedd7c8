import { multiplyAdd } from "../vector";

/**
 * Slopes in what a convolution was given, from the slopes in its sums: the turned filters slid over
 * them. Most of the border that a filter without padding needs is zeros, which are stepped over.
 */
class BackThroughFilters {
  operation: u32;
  /** Slopes in the sums, from the corner of their border. */
  slopes: usize;
  slopesRow: u32;
  /** Offsets of the pixels under a turned filter, [row, column, map]. */
  taps: usize;
  /** [pair of maps, row, column, map of the sums, 2] */
  weights: usize;
  output: usize;
  outputRow: u32;
  outputMap: u32;
  pairs: u32;
  rows: u32;
  columns: u32;
  /** Side of the filter. */
  size: u32;
  /** Maps of the sums. */
  sumMaps: u32;
  sumRows: u32;
  sumColumns: u32;
  /** Border above and to the left of the sums. */
  border: u32;
}

export function backThroughFilters(record: usize): void {
  const layer = changetype<BackThroughFilters>(record);
  const rows = layer.rows;
  for (let pair: u32 = 0; pair < layer.pairs; pair++) {
    const output = layer.output + 2 * pair * layer.outputMap;
    for (let y: u32 = 0; y < rows; y += 2) {
      // An odd last row is done together with the one above, again.
      const top = rows === 1 ? 0 : min(y, rows - 2);
      for (let x: u32 = 0; x < layer.columns; x += 2) backTile(layer, pair, top, x, output);
    }
  }
}

/** Two maps of 2x2 pixels. */
function backTile(layer: BackThroughFilters, pair: u32, y: u32, x: u32, output: usize): void {
  // Rows and columns of the filter that touch more than the border.
  const border = layer.border;
  const rowStart = border > y + 1 ? border - 1 - y : 0;
  const rowEnd = min(layer.size, border + layer.sumRows - y);
  const columnStart = border > x + 1 ? border - 1 - x : 0;
  const columnEnd = min(layer.size, border + layer.sumColumns - x);

  const maps = layer.sumMaps;
  const inputRow = layer.rows === 1 ? 0 : layer.slopesRow;
  const origin = layer.slopes + y * layer.slopesRow + (x << 4);
  const filterRow = layer.size * maps;
  const weights = layer.weights + ((pair * layer.size * filterRow) << 3);
  let a0 = f32x4.splat(0);
  let a1 = a0;
  let a2 = a0;
  let a3 = a0;
  let b0 = a0;
  let b1 = a0;
  let b2 = a0;
  let b3 = a0;
  for (let row = rowStart; row < rowEnd; row++) {
    const first = row * filterRow + columnStart * maps;
    const end = layer.taps + ((row * filterRow + columnEnd * maps) << 2);
    let tap = layer.taps + (first << 2);
    let weight = weights + (first << 3);
    do {
      const upper = origin + load<u32>(tap);
      const lower = upper + inputRow;
      const a = v128.load32_splat(weight);
      const b = v128.load32_splat(weight, 4);
      let slopes = v128.load(upper);
      a0 = multiplyAdd(slopes, a, a0);
      b0 = multiplyAdd(slopes, b, b0);
      slopes = v128.load(upper, 16);
      a1 = multiplyAdd(slopes, a, a1);
      b1 = multiplyAdd(slopes, b, b1);
      slopes = v128.load(lower);
      a2 = multiplyAdd(slopes, a, a2);
      b2 = multiplyAdd(slopes, b, b2);
      slopes = v128.load(lower, 16);
      a3 = multiplyAdd(slopes, a, a3);
      b3 = multiplyAdd(slopes, b, b3);
      tap += 4;
      weight += 8;
    } while (tap !== end);
  }

  const nextRow = layer.rows === 1 ? 0 : layer.outputRow;
  const out = output + y * layer.outputRow + (x << 4);
  v128.store(out, a0);
  v128.store(out, a1, 16);
  v128.store(out + nextRow, a2);
  v128.store(out + nextRow, a3, 16);
  const next = out + layer.outputMap;
  v128.store(next, b0);
  v128.store(next, b1, 16);
  v128.store(next + nextRow, b2);
  v128.store(next + nextRow, b3, 16);
}
