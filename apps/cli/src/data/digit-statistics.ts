import { countPerDigit, type Digits } from "@inkdigit/mnist-data";

/** What one sees of a set of digits at a glance. */
export interface DigitStatistics {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  /** How many there are of each digit, and the mean share of ink on their pictures. */
  readonly digits: readonly {
    readonly digit: number;
    readonly count: number;
    readonly ink: number;
  }[];
}

export function digitStatistics(digits: Digits): DigitStatistics {
  const { count, columns: width, rows: height, images, labels } = digits;
  const pixels = width * height;
  const ink = new Array<number>(10).fill(0);
  for (let i = 0; i < count; i++) {
    let sum = 0;
    for (let p = i * pixels; p < (i + 1) * pixels; p++) sum += images[p]!;
    ink[labels[i]!]! += sum / 255 / pixels;
  }
  return {
    count,
    width,
    height,
    digits: countPerDigit(digits).map((n, digit) => ({
      digit,
      count: n,
      ink: n === 0 ? 0 : ink[digit]! / n,
    })),
  };
}
