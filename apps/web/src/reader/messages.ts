import type { Classification, Layout, Reading } from "@inkdigit/classifier";
import type { Ink } from "../pad/ink.ts";

/** A place on the picture, in its pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What the page asks of the worker. */
export type Request =
  | {
      readonly kind: "read-drawing";
      readonly ink: Ink;
      /** Whether the pen is still down. */
      readonly unfinished: boolean;
      /** The digit nearest to this place is looked at. */
      readonly near: Spot;
    }
  | { readonly kind: "read-file"; readonly file: Blob; readonly as: Layout }
  /** Look at one more digit of what was read last. */
  | { readonly kind: "look"; readonly index: number }
  /** Read with the model of this file from now on; without one, with the published reader. */
  | { readonly kind: "use-model"; readonly model?: Uint8Array };

/** What the worker says. */
export type Answer =
  | { readonly kind: "read"; readonly reading: Reading; readonly look: Look | undefined }
  | { readonly kind: "looked"; readonly look: Look | undefined }
  | { readonly kind: "model"; readonly name: string; readonly version: string };

/** One digit of a reading, and what the network says of it. */
export interface Look {
  /** Its place among the digits of all lines. */
  readonly index: number;
  readonly classification: Classification;
}
