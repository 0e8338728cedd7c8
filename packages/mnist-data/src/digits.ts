import { MnistDataError } from "./errors.ts";
import type { IdxArray } from "./idx.ts";

/** Labelled pictures of digits, all of one size. */
export interface Digits {
  /** Row-major ink, 0 paper to 255 full ink, one picture after the other: `count * rows * columns`. */
  readonly images: Uint8Array;
  /** What each picture shows, 0 to 9: `count` long. */
  readonly labels: Uint8Array;
  /** How many pictures there are. */
  readonly count: number;
  /** Rows of a picture, 28 for MNIST. */
  readonly rows: number;
  /** Columns of a picture, 28 for MNIST. */
  readonly columns: number;
}

/** MNIST's two parts: 60,000 digits to train on and 10,000 to test with. */
export interface Mnist {
  readonly train: Digits;
  readonly test: Digits;
}

/**
 * Join a file of images and a file of labels.
 *
 * @throws {MnistDataError} `WRONG_SHAPE` when the images aren't `[count, rows, columns]` bytes or
 * the labels `[count]` bytes, `COUNT_MISMATCH` when there are more of one than of the other,
 * `INVALID_LABEL` when a label is above 9.
 */
export function digitsFromIdx(images: IdxArray, labels: IdxArray): Digits {
  const [count, rows, columns] = images.shape;
  if (!(images.data instanceof Uint8Array) || images.shape.length !== 3) {
    throw wrongShape("Images", "count x rows x columns", images);
  }
  if (!(labels.data instanceof Uint8Array) || labels.shape.length !== 1) {
    throw wrongShape("Labels", "count", labels);
  }
  if (labels.data.length !== count) {
    throw new MnistDataError(
      "COUNT_MISMATCH",
      `There are ${count} images, but ${labels.data.length} labels`,
    );
  }
  const wrong = labels.data.findIndex((label) => label > 9);
  if (wrong !== -1) {
    throw new MnistDataError(
      "INVALID_LABEL",
      `Label ${wrong} is ${labels.data[wrong]}, which is no digit`,
    );
  }
  return { images: images.data, labels: labels.data, count, rows: rows!, columns: columns! };
}

/** Take labelled digits apart into the two arrays that `writeIdx` can write. */
export function digitsToIdx(digits: Digits): {
  images: IdxArray<Uint8Array>;
  labels: IdxArray<Uint8Array>;
} {
  const { images, labels, count, rows, columns } = digits;
  return {
    images: { shape: [count, rows, columns], data: images },
    labels: { shape: [count], data: labels },
  };
}

function wrongShape(what: string, expected: string, { shape, data }: IdxArray): MnistDataError {
  const kind = data.constructor.name;
  return new MnistDataError(
    "WRONG_SHAPE",
    `${what} are ${expected} of Uint8Array; this file holds ${shape.join(" x ")} of ${kind}`,
  );
}
