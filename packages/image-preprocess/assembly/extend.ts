/**
 * Rows of a picture with columns added on both sides.
 *
 * @param step - From one row to the next, backwards when negative.
 * @param columns - For each column to add, left ones first, which column of the picture it repeats;
 *   none when negative.
 * @param value - What columns hold that repeat none.
 */
export function extend(
  from: usize,
  step: usize,
  width: usize,
  rows: u32,
  to: usize,
  stride: usize,
  left: usize,
  right: usize,
  columns: usize,
  value: u32,
): void {
  for (let y: u32 = 0; y < rows; y++) {
    const inner = to + left;
    // What goes past the end of a row is written over by its right side, or the next row.
    for (let x: usize = 0; x < width; x += 16) v128.store(inner + x, v128.load(from + x));
    addColumns(from, to, inner, columns, value);
    addColumns(from, inner + width, inner + width + right, columns + 4 * left, value);
    from += step;
    to += stride;
  }
}

function addColumns(from: usize, to: usize, end: usize, columns: usize, value: u32): void {
  while (to < end) {
    const column = load<i32>(columns);
    store<u8>(to, column < 0 ? value : load<u8>(from + column));
    to++;
    columns += 4;
  }
}
