import type { InkImage, LumaImage, RgbaImage } from "@inkdigit/image-preprocess";
import type { DigitValue, Reading } from "./reading.ts";

/** How a picture is laid out. */
export type Layout = "auto" | "digit" | "line" | "page" | "grid";

export interface ReadOptions {
  /** How the picture is laid out: one digit, one line, a page of lines, a ruled grid. Default `auto`. */
  readonly as?: Layout;
  /** Rows and columns of the grid, for `as: "grid"`. Default 9 by 9. */
  readonly grid?: { readonly rows: number; readonly columns: number };
  /** The least confidence that is accepted without review, 0 to 1. Default 0.9. */
  readonly minConfidence?: number;
}

/** What the network says of one digit. */
export interface Classification {
  readonly digit: DigitValue;
  /** Probability that it is a digit, and this one, 0 to 1. */
  readonly confidence: number;
  /** Calibrated probability of each digit, 0 to 9, given that it is one: they sum to 1. */
  readonly probabilities: readonly number[];
  /** How likely it is that this is no digit at all, 0 to 1. */
  readonly notADigit: number;
  /** The 28x28 field that the network saw. */
  readonly field: InkImage;
}

/** Reads pictures with one network. */
export interface Classifier {
  readonly model: { readonly name: string; readonly version: string };
  /**
   * The digit that a picture of one digit shows; undefined where nothing is written.
   *
   * @throws {ClassifierError} `INVALID_PICTURE` when sizes and data do not fit together.
   */
  classify(picture: RgbaImage | LumaImage): Classification | undefined;
  /**
   * The digits on a picture.
   *
   * @throws {ClassifierError} `INVALID_PICTURE`, or `INVALID_OPTION`, naming the option.
   */
  read(picture: RgbaImage | LumaImage, options?: ReadOptions): Reading;
}

export interface ClassifierOptions {
  /** The bytes of a model file (safetensors). Default: the published `reader`. */
  readonly model?: Uint8Array;
}
