/** The smallest or the largest bytes of windows that slide over rows, 16 at a time. */

function pick(a: v128, b: v128, larger: bool): v128 {
  return larger ? i8x16.max_u(a, b) : i8x16.min_u(a, b);
}

/** In place, each byte becomes the pick of those 0, `near` and `far` after it. */
function pickAhead(data: usize, end: usize, near: usize, far: usize, larger: bool): void {
  // Twice, and without `pick`: asking and calling take longer than all the rest.
  if (larger) {
    for (; data < end; data += 16) {
      const two = i8x16.max_u(v128.load(data), v128.load(data + near));
      v128.store(data, i8x16.max_u(two, v128.load(data + far)));
    }
  } else {
    for (; data < end; data += 16) {
      const two = i8x16.min_u(v128.load(data), v128.load(data + near));
      v128.store(data, i8x16.min_u(two, v128.load(data + far)));
    }
  }
}

/** In place, each byte becomes the pick of a window of `length` bytes, each `step` after the other. */
function slide(data: usize, bytes: usize, step: usize, length: usize, larger: bool): void {
  // A window of three times the length is the pick of three windows.
  for (let covered: usize = 1; covered < length; ) {
    const near = min(covered, length - covered);
    const far = min(2 * covered, length - covered);
    // Down a picture the last rows have nothing below them.
    const end = data + bytes - (step > 1 ? far * step : 0);
    pickAhead(data, end, near * step, far * step, larger);
    covered += far;
  }
}

/** A rectangle; the rows are used up. */
export function rectangle(
  data: usize,
  stride: usize,
  rows: usize,
  width: usize,
  windowWidth: usize,
  windowHeight: usize,
  larger: bool,
  result: usize,
): void {
  slide(data, (rows + windowHeight - 1) * stride, stride, windowHeight, larger);
  slide(data, rows * stride, 1, windowWidth, larger);
  for (let y: usize = 0; y < rows; y++) {
    for (let x: usize = 0; x < width; x += 16) v128.store(result + x, v128.load(data + x));
    data += stride;
    result += width;
  }
}

/** A window of any shape: the pixels that are `offsets` bytes after its upper left corner. */
export function element(
  data: usize,
  stride: usize,
  rows: usize,
  width: usize,
  offsets: usize,
  offsetsEnd: usize,
  larger: bool,
  result: usize,
): void {
  for (let y: usize = 0; y < rows; y++) {
    for (let x: usize = 0; x < width; x += 64) {
      const first = data + x + load<u32>(offsets);
      let a = v128.load(first);
      let b = v128.load(first, 16);
      let c = v128.load(first, 32);
      let d = v128.load(first, 48);
      for (let offset = offsets + 4; offset < offsetsEnd; offset += 4) {
        const next = data + x + load<u32>(offset);
        a = pick(a, v128.load(next), larger);
        b = pick(b, v128.load(next, 16), larger);
        c = pick(c, v128.load(next, 32), larger);
        d = pick(d, v128.load(next, 48), larger);
      }
      v128.store(result + x, a);
      v128.store(result + x, b, 16);
      v128.store(result + x, c, 32);
      v128.store(result + x, d, 48);
    }
    data += stride;
    result += width;
  }
}
