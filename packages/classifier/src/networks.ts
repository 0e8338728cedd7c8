import type { DigitModel } from "@inkdigit/lenet-model";
import type { Proofreaders } from "./proofread.ts";

/** The networks that read a picture. */
export interface Networks {
  /** Finds digits, and reads lines. */
  readonly reader: DigitModel;
  /** Asked about a single digit that the reader has found, and is in doubt about. */
  readonly proofreaders?: Proofreaders | undefined;
}
