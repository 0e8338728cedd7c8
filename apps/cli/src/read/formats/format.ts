import type { Paint } from "../../terminal/paint.ts";
import type { Outcome } from "../outcome.ts";

/** Where the results are looked at. */
export interface View {
  readonly paint: Paint;
  /** Characters in a line; undefined where nobody looks. */
  readonly columns: number | undefined;
  /** Whether there may be more than one picture. */
  readonly several: boolean;
}

/** A way to write outcomes down. */
export interface Format {
  /** Whether each outcome is written as it comes, rather than all at the end. */
  readonly streams: boolean;
  /** Whether the failures are in what is written. */
  readonly showsFailures: boolean;
  /** Whether what is written is no text. */
  readonly binary: boolean;
  begin(view: View): OutcomeWriter;
}

/** Writes the outcomes of one batch. */
export interface OutcomeWriter {
  /** What stands before the first. */
  readonly head: string;
  /** What there is to write now that there is one more. */
  add(outcome: Outcome): string;
  /** What stands behind the last. */
  end(): string | Promise<Uint8Array>;
}

/** A format of which each outcome is a piece by itself. */
export function pieces(
  options: Pick<Format, "showsFailures">,
  head: string,
  piece: (outcome: Outcome, view: View) => string,
): Format {
  return {
    ...options,
    streams: true,
    binary: false,
    begin: (view) => ({ head, add: (outcome) => piece(outcome, view), end: () => "" }),
  };
}
