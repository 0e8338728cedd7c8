/** What went wrong, for programs; the message is for people. */
export type MnistDataErrorCode =
  | "CORRUPT_GZIP"
  | "COUNT_MISMATCH"
  | "DOWNLOAD_FAILED"
  | "INVALID_LABEL"
  | "MISSING_DATA"
  | "NOT_IDX"
  | "UNREADABLE_FILE"
  | "UNVERIFIABLE"
  | "UNWRITABLE_FILE"
  | "WRONG_CHECKSUM"
  | "WRONG_LENGTH"
  | "WRONG_SHAPE";

/** Thrown for every expected failure of this package. */
export class MnistDataError extends Error {
  override readonly name = "MnistDataError";
  readonly code: MnistDataErrorCode;

  constructor(code: MnistDataErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
