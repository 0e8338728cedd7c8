import type { ImageErrorCode } from "@inkdigit/image-preprocess";
import type { ClassifierErrorCode } from "../errors.ts";

/**
 * What went wrong with one source of a batch: what decoding or reading a picture throws, a file that
 * is not there or can't be read, a thread that died over it, or a fault of ours.
 */
export type SourceErrorCode =
  | ClassifierErrorCode
  | ImageErrorCode
  | "FILE_NOT_FOUND"
  | "FILE_UNREADABLE"
  | "THREAD_LOST"
  | "INTERNAL_ERROR";

/** Why one source of a batch has no reading. */
export class SourceError extends Error {
  override readonly name = "SourceError";
  readonly code: SourceErrorCode;

  constructor(code: SourceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
