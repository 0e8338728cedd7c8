/** A transform of 2 over rows `step` apart, the second then turned by an angle. */
export function split2(
  re: Float64Array,
  im: Float64Array,
  start: number,
  step: number,
  side: number,
  angle: number,
): void {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (let i0 = start, i1 = start + step; i0 < start + side; i0++, i1++) {
    const r = re[i0]! - re[i1]!;
    const j = im[i0]! - im[i1]!;
    re[i0] = re[i0]! + re[i1]!;
    im[i0] = im[i0]! + im[i1]!;
    re[i1] = r * c - j * s;
    im[i1] = r * s + j * c;
  }
}

/** The second row turned by an angle, then a transform of 2 over rows `step` apart. */
export function join2(
  re: Float64Array,
  im: Float64Array,
  start: number,
  step: number,
  side: number,
  angle: number,
): void {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  for (let i0 = start, i1 = start + step; i0 < start + side; i0++, i1++) {
    const r = re[i1]! * c - im[i1]! * s;
    const j = re[i1]! * s + im[i1]! * c;
    re[i1] = re[i0]! - r;
    im[i1] = im[i0]! - j;
    re[i0] = re[i0]! + r;
    im[i0] = im[i0]! + j;
  }
}

/** A transform of 4 over rows `step` apart, then turned by the multiples of an angle. */
export function split4(
  re: Float64Array,
  im: Float64Array,
  start: number,
  step: number,
  side: number,
  angle: number,
): void {
  const [c1, s1] = [Math.cos(angle), Math.sin(angle)];
  const [c2, s2] = [Math.cos(2 * angle), Math.sin(2 * angle)];
  const [c3, s3] = [Math.cos(3 * angle), Math.sin(3 * angle)];
  for (let i0 = start; i0 < start + side; i0++) {
    const i1 = i0 + step;
    const i2 = i1 + step;
    const i3 = i2 + step;
    const sum02r = re[i0]! + re[i2]!;
    const sum02i = im[i0]! + im[i2]!;
    const dif02r = re[i0]! - re[i2]!;
    const dif02i = im[i0]! - im[i2]!;
    const sum13r = re[i1]! + re[i3]!;
    const sum13i = im[i1]! + im[i3]!;
    const dif13r = re[i1]! - re[i3]!;
    const dif13i = im[i1]! - im[i3]!;
    re[i0] = sum02r + sum13r;
    im[i0] = sum02i + sum13i;
    const r1 = dif02r + dif13i;
    const j1 = dif02i - dif13r;
    re[i1] = r1 * c1 - j1 * s1;
    im[i1] = r1 * s1 + j1 * c1;
    const r2 = sum02r - sum13r;
    const j2 = sum02i - sum13i;
    re[i2] = r2 * c2 - j2 * s2;
    im[i2] = r2 * s2 + j2 * c2;
    const r3 = dif02r - dif13i;
    const j3 = dif02i + dif13r;
    re[i3] = r3 * c3 - j3 * s3;
    im[i3] = r3 * s3 + j3 * c3;
  }
}

/** Turned by the multiples of an angle, then a transform of 4 over rows `step` apart. */
export function join4(
  re: Float64Array,
  im: Float64Array,
  start: number,
  step: number,
  side: number,
  angle: number,
): void {
  const [c1, s1] = [Math.cos(angle), Math.sin(angle)];
  const [c2, s2] = [Math.cos(2 * angle), Math.sin(2 * angle)];
  const [c3, s3] = [Math.cos(3 * angle), Math.sin(3 * angle)];
  for (let i0 = start; i0 < start + side; i0++) {
    const i1 = i0 + step;
    const i2 = i1 + step;
    const i3 = i2 + step;
    const r1 = re[i1]! * c1 - im[i1]! * s1;
    const j1 = re[i1]! * s1 + im[i1]! * c1;
    const r2 = re[i2]! * c2 - im[i2]! * s2;
    const j2 = re[i2]! * s2 + im[i2]! * c2;
    const r3 = re[i3]! * c3 - im[i3]! * s3;
    const j3 = re[i3]! * s3 + im[i3]! * c3;
    const sum02r = re[i0]! + r2;
    const sum02i = im[i0]! + j2;
    const dif02r = re[i0]! - r2;
    const dif02i = im[i0]! - j2;
    const sum13r = r1 + r3;
    const sum13i = j1 + j3;
    const dif13r = r1 - r3;
    const dif13i = j1 - j3;
    re[i0] = sum02r + sum13r;
    im[i0] = sum02i + sum13i;
    re[i1] = dif02r - dif13i;
    im[i1] = dif02i + dif13r;
    re[i2] = sum02r - sum13r;
    im[i2] = sum02i - sum13i;
    re[i3] = dif02r + dif13i;
    im[i3] = dif02i - dif13r;
  }
}
