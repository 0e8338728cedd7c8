/** OpenCV's choice for the free parameter of cubic convolution (Keys 1981, who takes -0.5). */
const A = -0.75;

/** The weights of 4 pixels in a row for a place `x` (0 to 1) behind the second. Their sum is 1. */
export function cubic(x: number): readonly [number, number, number, number] {
  const far = ((A * (x + 1) - 5 * A) * (x + 1) + 8 * A) * (x + 1) - 4 * A;
  const near = ((A + 2) * x - (A + 3)) * x * x + 1;
  const next = ((A + 2) * (1 - x) - (A + 3)) * (1 - x) * (1 - x) + 1;
  return [far, near, next, 1 - far - near - next];
}

/** The weights of 8 pixels in a row for a place `x` (0 to 1) behind the fourth. Their sum is 1. */
export function lanczos(x: number): readonly number[] {
  const weights = Array.from({ length: 8 }, (_, i) => sinc(x + 3 - i) * sinc((x + 3 - i) / 4));
  const sum = weights.reduce((a, b) => a + b);
  return weights.map((weight) => weight / sum);
}

function sinc(x: number): number {
  return Math.abs(x) < 1e-6 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}
