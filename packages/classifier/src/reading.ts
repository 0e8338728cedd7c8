import type { Box, Problem } from "@inkdigit/image-preprocess";

/**
 * What became of a picture:
 * `accepted` (at least as sure as was asked), `review` (read, but a person should look) or
 * `blank` (nothing is written there).
 */
export type Status = "accepted" | "review" | "blank";

/** Why a digit, a line or a picture needs a look, in words. */
export type Reason =
  | "low-confidence"
  | "not-a-digit"
  | "too-small"
  | "faint"
  | "touching"
  | "cut-uncertain"
  /** A line was drawn through it. */
  | "crossed-out"
  | "off-field"
  | "no-grid"
  /** What was known of the text changed what was read. */
  | "constraint"
  /** No reading fits what was known of the text. */
  | "constraint-unmet"
  | Problem;

/** One of the ten digits, 0 to 9. */
export type DigitValue = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** A digit that it could be instead. */
export interface Alternative {
  readonly digit: DigitValue;
  /** Probability, 0 to 1. */
  readonly confidence: number;
}

/** One digit that was read. */
export interface ReadDigit extends Alternative {
  /** Where it stands, in the picture's pixels. */
  readonly box: Box;
  /** The other digits worth naming, most probable first. */
  readonly alternatives: readonly Alternative[];
  readonly reasons: readonly Reason[];
}

/** What may stand between digits. */
export type SeparatorKind = "." | "," | "-" | "=" | "/";

/** A sign between digits, which is no part of the text. */
export interface Separator {
  readonly kind: SeparatorKind;
  /** Where it stands, in the picture's pixels. */
  readonly box: Box;
}

/** One line of digits, read from left to right. */
export interface ReadLine {
  readonly text: string;
  /** Probability that the whole line is right, 0 to 1. */
  readonly confidence: number;
  readonly box: Box;
  /** What was read, with the confidence that the picture alone gives each of them. */
  readonly digits: readonly ReadDigit[];
  /** From left to right; absent in a picture of one digit. */
  readonly separators?: readonly Separator[];
  /** Where something was known of the text: whether that changed what was read. */
  readonly changedByConstraint?: boolean;
  /** Of the line as a whole, where there are any. */
  readonly reasons?: readonly Reason[];
}

/** One cell of a grid; `digit` is null where nothing is written. */
export interface ReadCell {
  readonly digit: DigitValue | null;
  readonly status: Status;
  readonly confidence: number;
  readonly box: Box;
  /** Where something was known of the digit: whether that changed what was read. */
  readonly changedByConstraint?: boolean;
}

/** What a picture says. */
export interface Reading {
  readonly status: Status;
  /** The best reading whatever the status; lines are joined by `\n`. */
  readonly text: string;
  /** Probability that the whole text is right, 0 to 1. */
  readonly confidence: number;
  readonly lines: readonly ReadLine[];
  /** Rows of cells, when the picture was read as a grid. */
  readonly cells?: readonly (readonly ReadCell[])[];
  /** Where something was known of the text: whether that changed any line or cell. */
  readonly changedByConstraint?: boolean;
  readonly reasons: readonly Reason[];
  readonly image: { readonly width: number; readonly height: number };
  readonly model: { readonly name: string; readonly version: string };
}
