import type { DigitValue } from "@inkdigit/classifier";

/** A digit whose reader said what it really is. */
export interface Correction {
  /** The 28×28 pixels that the network saw: 0 is paper, 255 is ink. */
  readonly field: Uint8Array;
  /** What it is. */
  readonly label: DigitValue;
  /** What it was read as. */
  readonly read: DigitValue;
  /** When it was corrected, as an ISO 8601 date. */
  readonly date: string;
}

/** A correction that is kept, with its key in the store. */
export interface KeptCorrection extends Correction {
  readonly id: number;
}
