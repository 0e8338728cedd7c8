/** A picture blurred by a Gaussian, in rows and then in columns; beyond the edges is no ink. */
export function blurred(
  picture: Float32Array,
  height: number,
  width: number,
  deviation: number,
): Float32Array {
  if (deviation < 0.1) return picture.slice();
  const kernel = gaussian(deviation);
  const rows = slide(picture, kernel, height, width, 1, width);
  return slide(rows, kernel, width, height, width, 1);
}

/** Weights of a Gaussian from -3 to 3 deviations, adding up to 1. */
function gaussian(deviation: number): Float32Array {
  const reach = Math.ceil(3 * deviation);
  const kernel = Float32Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * deviation ** 2)),
  );
  const sum = kernel.reduce((total, weight) => total + weight, 0);
  return kernel.map((weight) => weight / sum);
}

/** Each of `lines` lines, `length` values that are `step` apart, convolved with the kernel. */
function slide(
  values: Float32Array,
  kernel: Float32Array,
  lines: number,
  length: number,
  step: number,
  lineStep: number,
): Float32Array {
  const reach = (kernel.length - 1) / 2;
  const result = new Float32Array(values.length);
  for (let line = 0; line < lines; line++) {
    for (let at = 0; at < length; at++) {
      const from = Math.max(0, at - reach);
      const to = Math.min(length - 1, at + reach);
      let sum = 0;
      for (let i = from; i <= to; i++) {
        sum += values[line * lineStep + i * step]! * kernel[i - at + reach]!;
      }
      result[line * lineStep + at * step] = sum;
    }
  }
  return result;
}
