import type { Classification, Reading, ReadOptions } from "@inkdigit/classifier";
import type { RgbaImage } from "@inkdigit/image-preprocess";

/** A place on the picture, in its pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What the page asks of the worker. */
export type Request =
  | {
      readonly kind: "read-picture";
      readonly picture: RgbaImage;
      readonly options: ReadOptions;
      /** The digit nearest to this place is looked at; without it the first. */
      readonly near?: Spot;
    }
  | { readonly kind: "read-file"; readonly file: Blob }
  /** Look at one more digit of what was read last. */
  | { readonly kind: "look"; readonly index: number };

/** What the worker says. */
export type Answer =
  | { readonly kind: "read"; readonly reading: Reading; readonly look: Look | undefined }
  | { readonly kind: "looked"; readonly look: Look | undefined };

/** One digit of a reading, and what the network says of it. */
export interface Look {
  /** Its place among the digits of all lines. */
  readonly index: number;
  readonly classification: Classification;
}
