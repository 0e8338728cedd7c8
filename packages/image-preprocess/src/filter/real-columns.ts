/** Sums a column of weighted pixels above each place of a row; up to 3 places more than asked for. */
type SumColumns = (
  data: Uint8Array,
  start: number,
  stride: number,
  kernel: Float64Array,
  sums: Float64Array,
  span: number,
) => void;

/** The fastest loop for a column of weights. */
export function columnSums(kernel: Float64Array): SumColumns {
  if (kernel.length === 5) return sumColumns5;
  const isSymmetric = kernel.every((weight, i) => weight === kernel[kernel.length - 1 - i]);
  return isSymmetric ? sumSymmetricColumns : sumAnyColumns;
}

function sumColumns5(
  data: Uint8Array,
  start: number,
  stride: number,
  kernel: Float64Array,
  sums: Float64Array,
  span: number,
): void {
  const [k0, k1, k2, k3, k4] = kernel as unknown as [number, number, number, number, number];
  for (let x = 0, i = start; x < span; x++, i++) {
    sums[x] =
      k0 * data[i]! +
      k1 * data[i + stride]! +
      k2 * data[i + 2 * stride]! +
      k3 * data[i + 3 * stride]! +
      k4 * data[i + 4 * stride]!;
  }
}

/** Four columns at a time, two pixels of each together: they have one weight. */
function sumSymmetricColumns(
  data: Uint8Array,
  start: number,
  stride: number,
  kernel: Float64Array,
  sums: Float64Array,
  span: number,
): void {
  const half = kernel.length >> 1;
  const middle = kernel.length % 2 === 1 ? kernel[half]! : 0;
  for (let x = 0; x < span; x += 4) {
    let i = start + x + half * stride;
    let a = middle * data[i]!;
    let b = middle * data[i + 1]!;
    let c = middle * data[i + 2]!;
    let d = middle * data[i + 3]!;
    i = start + x;
    let mirror = i + (kernel.length - 1) * stride;
    for (let j = 0; j < half; j++) {
      const weight = kernel[j]!;
      a += weight * (data[i]! + data[mirror]!);
      b += weight * (data[i + 1]! + data[mirror + 1]!);
      c += weight * (data[i + 2]! + data[mirror + 2]!);
      d += weight * (data[i + 3]! + data[mirror + 3]!);
      i += stride;
      mirror -= stride;
    }
    sums[x] = a;
    sums[x + 1] = b;
    sums[x + 2] = c;
    sums[x + 3] = d;
  }
}

/** Four columns at a time: each weight is read once for all of them. */
function sumAnyColumns(
  data: Uint8Array,
  start: number,
  stride: number,
  kernel: Float64Array,
  sums: Float64Array,
  span: number,
): void {
  for (let x = 0; x < span; x += 4) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let j = 0, i = start + x; j < kernel.length; j++, i += stride) {
      const weight = kernel[j]!;
      a += weight * data[i]!;
      b += weight * data[i + 1]!;
      c += weight * data[i + 2]!;
      d += weight * data[i + 3]!;
    }
    sums[x] = a;
    sums[x + 1] = b;
    sums[x + 2] = c;
    sums[x + 3] = d;
  }
}
