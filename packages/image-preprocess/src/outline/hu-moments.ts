import type { Moments } from "./moments.ts";

/** Seven numbers that stay the same when a shape is moved, turned or scaled. */
export type HuMoments = readonly [number, number, number, number, number, number, number];

/** Hu's invariants (1962): OpenCV's `HuMoments`. The last changes its sign in a mirror. */
export function huMoments({ nu20, nu11, nu02, nu30, nu21, nu12, nu03 }: Moments): HuMoments {
  const a = nu30 + nu12;
  const b = nu21 + nu03;
  const c = nu30 - 3 * nu12;
  const d = 3 * nu21 - nu03;
  const e = nu20 - nu02;
  const f = a * (a * a - 3 * b * b);
  const g = b * (3 * a * a - b * b);
  return [
    nu20 + nu02,
    e * e + 4 * nu11 * nu11,
    c * c + d * d,
    a * a + b * b,
    c * f + d * g,
    e * (a * a - b * b) + 4 * nu11 * a * b,
    d * f - c * g,
  ];
}
