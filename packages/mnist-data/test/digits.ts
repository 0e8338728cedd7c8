import { createHash } from "node:crypto";
import type { Digits } from "../src/digits.ts";

/** Digits with the given labels, each one a picture of 1 x 2 pixels: its place, and its label. */
export function digitsOf(...labels: readonly number[]): Digits {
  return {
    images: Uint8Array.from(labels.flatMap((label, index) => [index, label])),
    labels: Uint8Array.from(labels),
    count: labels.length,
    rows: 1,
    columns: 2,
  };
}

/** The places that digits of `digitsOf` were at first. */
export function placesIn({ images }: Digits): number[] {
  return [...images].filter((_, index) => index % 2 === 0);
}

/** What digits are, in few words: comparing millions of pixels one by one takes minutes. */
export function summaryOf({ images, labels, ...size }: Digits): object {
  return { ...size, images: sha256(images), labels: sha256(labels) };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
