import { ImageError } from "../errors.ts";

/**
 * How histograms are compared, by OpenCV's names:
 * - `correlation`: 1 for the same shape, -1 for the opposite;
 * - `chi-square`: 0 for the same, without limit;
 * - `intersection`: what they have in common, in pixels (or as a share, of shares);
 * - `bhattacharyya`: 0 for the same shape, 1 where nothing is in common (also called Hellinger's).
 */
export type HistogramComparison = "correlation" | "chi-square" | "intersection" | "bhattacharyya";

/**
 * How alike two histograms are: OpenCV's `compareHist`.
 *
 * @throws {ImageError} `INVALID_ARGUMENT` when they differ in length.
 */
export function compareHistograms(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  method: HistogramComparison,
): number {
  if (first.length !== second.length) {
    throw new ImageError(
      "INVALID_ARGUMENT",
      `one histogram has ${first.length} levels, the other ${second.length}`,
    );
  }
  return COMPARISONS[method](first, second);
}

type Compare = (first: ArrayLike<number>, second: ArrayLike<number>) => number;

const COMPARISONS: Readonly<Record<HistogramComparison, Compare>> = {
  correlation,
  "chi-square": chiSquare,
  intersection,
  bhattacharyya,
};

function correlation(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const count = first.length;
  const one = sumOf(first);
  const two = sumOf(second);
  let ones = 0;
  let twos = 0;
  let products = 0;
  for (let i = 0; i < count; i++) {
    ones += first[i]! ** 2;
    twos += second[i]! ** 2;
    products += first[i]! * second[i]!;
  }
  const covariance = products - (one * two) / count;
  const spread = (ones - one ** 2 / count) * (twos - two ** 2 / count);
  return Math.abs(spread) > Number.EPSILON ? covariance / Math.sqrt(spread) : 1;
}

function chiSquare(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) {
    if (Math.abs(first[i]!) > Number.EPSILON) sum += (first[i]! - second[i]!) ** 2 / first[i]!;
  }
  return sum;
}

function intersection(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < first.length; i++) sum += Math.min(first[i]!, second[i]!);
  return sum;
}

function bhattacharyya(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let common = 0;
  for (let i = 0; i < first.length; i++) common += Math.sqrt(first[i]! * second[i]!);
  const whole = sumOf(first) * sumOf(second);
  const scale = Math.abs(whole) > Number.EPSILON ? 1 / Math.sqrt(whole) : 1;
  return Math.sqrt(Math.max(0, 1 - common * scale));
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}
