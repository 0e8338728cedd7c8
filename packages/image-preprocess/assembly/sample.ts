/** Values of a picture at places between its pixels. */

/** Interpolations. */
const NEAREST: u32 = 0;
const LINEAR: u32 = 1;

/** Borders, in the order of src/geometry/sample.ts. */
const CONSTANT: u32 = 0;
const REPLICATE: u32 = 1;
const REFLECT: u32 = 2;
const WRAP: u32 = 4;

let source: usize = 0;
let width: i32 = 0;
let height: i32 = 0;
let border: u32 = 0;
let borderValue: i32 = 0;

/** The picture that places are on. */
export function open(from: usize, columns: i32, rows: i32, mode: u32, value: i32): void {
  source = from;
  width = columns;
  height = rows;
  border = mode;
  borderValue = value;
}

/**
 * @param xs - 32 bits each: whole pixels for the nearest, else 32nds of a pixel.
 * @param weights - Four doubles for each 32nd of a pixel, for the cubic.
 */
export function sample(
  xs: usize,
  ys: usize,
  count: usize,
  to: usize,
  interpolation: u32,
  weights: usize,
): void {
  const end = to + count;
  if (interpolation === NEAREST) {
    for (; to < end; to++, xs += 4, ys += 4) store<u8>(to, pixel(load<i32>(xs), load<i32>(ys)));
  } else if (interpolation === LINEAR) {
    for (; to < end; to++, xs += 4, ys += 4) store<u8>(to, linear(load<i32>(xs), load<i32>(ys)));
  } else {
    for (; to < end; to++, xs += 4, ys += 4) {
      store<u8>(to, cubic(load<i32>(xs), load<i32>(ys), weights));
    }
  }
}

function linear(placeX: i32, placeY: i32): i32 {
  const x = placeX >> 5;
  const y = placeY >> 5;
  const dx = placeX & 31;
  const dy = placeY & 31;
  let a: i32, b: i32, c: i32, d: i32;
  if (<u32>x < <u32>(width - 1) && <u32>y < <u32>(height - 1)) {
    const at = source + <usize>y * width + x;
    const below = at + width;
    a = load<u8>(at);
    b = load<u8>(at, 1);
    c = load<u8>(below);
    d = load<u8>(below, 1);
  } else {
    a = pixel(x, y);
    b = pixel(x + 1, y);
    c = pixel(x, y + 1);
    d = pixel(x + 1, y + 1);
  }
  const above = (a << 5) + dx * (b - a);
  const under = (c << 5) + dx * (d - c);
  return ((above << 5) + dy * (under - above) + 512) >> 10;
}

function cubic(placeX: i32, placeY: i32, weights: usize): u32 {
  const x = (placeX >> 5) - 1;
  const y = (placeY >> 5) - 1;
  const across = weights + ((<usize>(placeX & 31)) << 5);
  const down = weights + ((<usize>(placeY & 31)) << 5);
  if (x >= 0 && y >= 0 && x < width - 3 && y < height - 3) {
    return mixFours(source + <usize>y * width + x, width, across, down);
  }
  for (let i = 0; i < 16; i++) store<u8>(<usize>i, pixel(x + (i & 3), y + (i >> 2)));
  return mixFours(0, 4, across, down);
}

/** 4x4 pixels. The weights are such fractions that doubles hold all sums exactly. */
function mixFours(at: usize, step: usize, across: usize, down: usize): u32 {
  const left = v128.load(across);
  const right = v128.load(across, 16);
  let sum = f64x2.splat(0);
  for (const end = down + 32; down < end; down += 8, at += step) {
    const four = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(at)));
    const first = f64x2.mul(left, f64x2.convert_low_i32x4_s(four));
    const upper = v128.shuffle<u32>(four, four, 2, 3, 2, 3);
    const row = f64x2.add(first, f64x2.mul(right, f64x2.convert_low_i32x4_s(upper)));
    sum = f64x2.add(sum, f64x2.mul(v128.load64_splat(down), row));
  }
  const whole = f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
  return <u32>nearest<f64>(max<f64>(0, min<f64>(255, whole)));
}

/** The value at any whole place, past the edges too. */
function pixel(x: i32, y: i32): i32 {
  if (<u32>x >= <u32>width || <u32>y >= <u32>height) {
    if (border === CONSTANT) return borderValue;
    x = inside(x, width);
    y = inside(y, height);
  }
  return load<u8>(source + <usize>y * width + x);
}

function inside(place: i32, length: i32): i32 {
  if (<u32>place < <u32>length) return place;
  if (border === REPLICATE) return place < 0 ? 0 : length - 1;
  if (border === WRAP) return modulo(place, length);
  // `reflect` has the outermost pixel twice, `reflect-101` once.
  const once = border === REFLECT ? 0 : 1;
  if (length === once) return 0;
  const there = modulo(place, 2 * (length - once));
  return there < length ? there : 2 * length - 1 - once - there;
}

function modulo(value: i32, divisor: i32): i32 {
  const rest = value % divisor;
  return rest < 0 ? rest + divisor : rest;
}
