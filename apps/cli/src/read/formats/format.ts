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
  write(outcomes: AsyncIterable<Outcome>, view: View): AsyncIterable<string>;
}
