/** Some of MNIST's digits, in a file that comes with the page. */
export interface DigitFile {
  /** What its two files begin with, in the folder `digits`. */
  readonly name: string;
  readonly part: "train" | "test";
  /** Place of the first digit in its part of MNIST, and how many there are. */
  readonly start: number;
  readonly count: number;
  /** Of the download, in millions of bytes. */
  readonly megabytes: number;
}

/** The first 6,000 training digits: 5,000 to learn from and 1,000 to be held out. */
export const firstTrainingDigits: DigitFile = {
  name: "train-1",
  part: "train",
  start: 0,
  count: 6000,
  megabytes: 1.0,
};

export const moreTrainingDigits: DigitFile = {
  name: "train-2",
  part: "train",
  start: 6000,
  count: 5000,
  megabytes: 0.8,
};

/** All of MNIST's test digits. */
export const testDigits: DigitFile = {
  name: "test",
  part: "test",
  start: 0,
  count: 10_000,
  megabytes: 1.6,
};

export const digitFiles: readonly DigitFile[] = [
  firstTrainingDigits,
  moreTrainingDigits,
  testDigits,
];
