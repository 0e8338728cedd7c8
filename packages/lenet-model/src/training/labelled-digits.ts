import { ModelError } from "../errors.ts";
import { randomOf, shuffledIndices } from "../random.ts";

/** Fields and what they show. */
export interface LabelledDigits {
  /** Ink from 0 to 255, one picture after the other, each row-major. */
  readonly images: Uint8Array;
  /** The digit that each shows. */
  readonly labels: Uint8Array;
}

/** @throws {ModelError} `INVALID_INPUT` when images and labels do not belong together. */
export function assertDigits(digits: LabelledDigits, pixels: number, classes: number): void {
  const count = digits.labels.length;
  if (count === 0 || digits.images.length !== count * pixels) {
    throw new ModelError(
      "INVALID_INPUT",
      `${digits.images.length} pixels are not ${count} pictures of ${pixels}`,
    );
  }
  const strange = digits.labels.findIndex((label) => label >= classes);
  if (strange >= 0) {
    throw new ModelError("INVALID_INPUT", `label ${strange} is ${digits.labels[strange]}`);
  }
}

/** The seed of the one split that everything published was chosen by. */
const SPLIT_SEED = 5000;

/**
 * Set digits aside for choosing and calibrating. The split depends on the number of digits and
 * nothing else, so that every training run and every later fit holds the same ones out.
 */
export function splitDigits(
  digits: LabelledDigits,
  heldOut: number,
): { readonly training: LabelledDigits; readonly heldOut: LabelledDigits } {
  const order = shuffledIndices(digits.labels.length, randomOf(SPLIT_SEED));
  return {
    training: subset(digits, order.subarray(heldOut).toSorted()),
    heldOut: subset(digits, order.subarray(0, heldOut).toSorted()),
  };
}

function subset(digits: LabelledDigits, indices: Uint32Array): LabelledDigits {
  const pixels = digits.images.length / digits.labels.length;
  const images = new Uint8Array(indices.length * pixels);
  const labels = new Uint8Array(indices.length);
  indices.forEach((from, to) => {
    images.set(digits.images.subarray(from * pixels, (from + 1) * pixels), to * pixels);
    labels[to] = digits.labels[from]!;
  });
  return { images, labels };
}
