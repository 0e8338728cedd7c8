import type { Reading } from "@inkdigit/classifier";
import { sentence } from "../sentence.ts";

/** What became of one picture: what `inkdigit read --format jsonl` prints, a line each. */
export type Outcome = ReadOutcome | FailedOutcome;

/** A picture that was read. */
export interface ReadOutcome extends Omit<Reading, "image"> {
  /** The path as it was given. */
  readonly file: string;
  /** The page, from 1, of a file that has pages. */
  readonly page?: number;
  readonly image: {
    /** Columns, in pixels. */
    readonly width: number;
    /** Rows, in pixels. */
    readonly height: number;
    /** Of the file's bytes, in hexadecimal. */
    readonly sha256: string;
  };
}

/** A picture that could not be read. */
export interface FailedOutcome {
  readonly file: string;
  readonly page?: number;
  readonly status: "failed";
  readonly error: {
    /** For programs. */
    readonly code: string;
    /** For people. */
    readonly message: string;
  };
}

/** The outcome of a reading, its fields in the order of the contract. */
export function readOutcome(
  { file, page }: { readonly file: string; readonly page?: number | undefined },
  sha256: string,
  reading: Reading,
): ReadOutcome {
  const { status, text, confidence, lines, cells, changedByConstraint, reasons } = reading;
  const { image, model } = reading;
  return {
    file,
    ...(page !== undefined && { page }),
    status,
    text,
    confidence,
    lines,
    ...(cells && { cells }),
    ...(changedByConstraint !== undefined && { changedByConstraint }),
    reasons,
    image: { width: image.width, height: image.height, sha256 },
    model: { name: model.name, version: model.version },
  };
}

/**
 * The outcome of a failure: of one that was foreseen its code and sentence, of any other
 * `INTERNAL_ERROR`.
 */
export function failedOutcome(file: string, failure: unknown, page?: number): FailedOutcome {
  const message = failure instanceof Error ? failure.message : String(failure);
  const code = failure instanceof Error && "code" in failure ? failure.code : undefined;
  const error =
    typeof code === "string" && !code.startsWith("ERR_")
      ? { code, message: sentence(message) }
      : {
          code: "INTERNAL_ERROR",
          message: sentence(`reading it went wrong in a way not foreseen: ${message}`),
        };
  return { file, ...(page !== undefined && { page }), status: "failed", error };
}
