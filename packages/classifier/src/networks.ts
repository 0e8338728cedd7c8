import type { DigitModel } from "@inkdigit/lenet-model";

/** The networks that read a picture: one may be both. */
export interface Networks {
  /** Finds digits, and reads lines. */
  readonly reader: DigitModel;
  /** Says what a single digit is, once it is found. */
  readonly digitReader: DigitModel;
}
