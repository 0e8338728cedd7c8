/** Four floats at once: what every layer is made of. */

/** What a unit does with its weighted sum. */
export const LINEAR: u32 = 0;
export const RELU: u32 = 1;
export const TANH: u32 = 2;

/** `a * b + sum`, rounded once where the machine can. */
export function multiplyAdd(a: v128, b: v128, sum: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, sum);
  return f32x4.add(f32x4.mul(a, b), sum);
}

export function relu(x: v128): v128 {
  return f32x4.pmax(x, f32x4.splat(0));
}

export function activated(x: v128, activation: u32): v128 {
  if (activation === LINEAR) return x;
  if (activation === RELU) return relu(x);
  const one = f32x4.splat(1);
  // tanh x is 2 sigmoid 2x - 1.
  const argument = activation === TANH ? f32x4.add(x, x) : x;
  const sigmoid = f32x4.div(one, f32x4.add(one, exponential(f32x4.neg(argument))));
  return activation === TANH ? f32x4.sub(f32x4.add(sigmoid, sigmoid), one) : sigmoid;
}

/**
 * e^x within 2 units in the last place: 2^n times a polynomial on [-ln 2 / 2, ln 2 / 2], with the
 * coefficients of Cephes' expf (Moshier 1992). x is held to [-87, 88], where floats are normal.
 */
export function exponential(x: v128): v128 {
  let r = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-87)), f32x4.splat(88));
  const n = f32x4.nearest(f32x4.mul(r, f32x4.splat(<f32>Math.LOG2E)));
  // ln 2 in two parts, so that the first product is exact.
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.1219444e-4)));

  let y = f32x4.splat(1.98756915e-4);
  y = multiplyAdd(y, r, f32x4.splat(1.39819995e-3));
  y = multiplyAdd(y, r, f32x4.splat(8.33345205e-3));
  y = multiplyAdd(y, r, f32x4.splat(4.16657962e-2));
  y = multiplyAdd(y, r, f32x4.splat(1.66666657e-1));
  y = multiplyAdd(y, r, f32x4.splat(5.00000012e-1));
  y = f32x4.add(multiplyAdd(y, f32x4.mul(r, r), r), f32x4.splat(1));

  const power = i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127));
  return f32x4.mul(y, i32x4.shl(power, 23));
}

/** Set the floats from one address to another to zero. */
export function clear(start: usize, end: usize): void {
  for (let address = start; address < end; address += 4) store<f32>(address, 0);
}

/** Store the columns of a 4x4 matrix, given its rows, at a distance of `step` bytes. */
export function storeTransposed(
  out: usize,
  step: u32,
  v0: v128,
  v1: v128,
  v2: v128,
  v3: v128,
): void {
  const low01 = v128.shuffle<f32>(v0, v1, 0, 4, 1, 5);
  const high01 = v128.shuffle<f32>(v0, v1, 2, 6, 3, 7);
  const low23 = v128.shuffle<f32>(v2, v3, 0, 4, 1, 5);
  const high23 = v128.shuffle<f32>(v2, v3, 2, 6, 3, 7);
  v128.store(out, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5));
  v128.store(out + step, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7));
  v128.store(out + 2 * step, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5));
  v128.store(out + 3 * step, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7));
}
