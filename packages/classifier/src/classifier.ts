import type { InkImage, LumaImage, RgbaImage } from "@inkdigit/image-preprocess";
import type { ChecksumName } from "./known/checksums.ts";
import type { DigitValue, Reading } from "./reading.ts";

/** How a picture is laid out. */
export type Layout = "auto" | "digit" | "line" | "page" | "grid";

/**
 * What you know of the digits of each line (of the one digit, of each cell). Among the readings that
 * fit all of it, the best is given; where none does, the picture is for review.
 */
export interface Knowledge {
  /** How many digits: so many, or at least and at most so many. */
  readonly digits?: number | { readonly least?: number; readonly most?: number };
  /**
   * Which digits may stand where: `d` is any digit, `7` that one, `[1-39]` one of those; `?` behind it
   * says that it may be missing, `{2}` or `{2,4}` how often it stands; `|` parts alternatives.
   * Separators (`/ . , - =` and space) are passed over: `dd/dd/dddd` is eight digits.
   */
  readonly pattern?: string;
  /** All that may be written; separators in it are passed over. */
  readonly values?: readonly string[];
  /**
   * What the digits add up to: `luhn` (cards, IMEI), `mod11` (ISBN-10, ISSN, NHS numbers), `mod97`
   * (ISO 7064 MOD 97-10), or a function that says whether a text is possible. The function is shown
   * the 20,000 best readings at most; all else is searched to the end.
   */
  readonly checksum?: ChecksumName | ((text: string) => boolean);
}

export interface ReadOptions extends Knowledge {
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
  /**
   * Give model files whose networks are asked about a single digit (`digit`, the cells of a `grid`,
   * `classify`) that the model is not sure of: what they say on average then counts. Fewer mistakes,
   * for some 190 kB more. They are called when they are first needed, and what is wrong with a file is
   * thrown then. Default: none, but Node's `readMany` has the published ones: `proofreader3Weights` of
   * `@inkdigit/lenet-model/models/proofreader3`, and `proofreader5Weights`.
   */
  readonly proofreaders?: readonly (() => Uint8Array)[];
}
