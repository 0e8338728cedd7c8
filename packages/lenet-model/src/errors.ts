/** What went wrong, for programs; the message is for people. */
export type ModelErrorCode =
  | "CORRUPT_FILE"
  | "INVALID_ARCHITECTURE"
  | "INVALID_ARGUMENT"
  | "INVALID_INPUT"
  | "INVALID_WEIGHTS"
  | "OUT_OF_MEMORY"
  | "PREPARATION_MISMATCH"
  | "TRAINING_DIVERGED"
  | "UNSUPPORTED_BACKEND"
  | "UNSUPPORTED_FILE";

/** Thrown for every expected failure of this package. */
export class ModelError extends Error {
  override readonly name = "ModelError";
  readonly code: ModelErrorCode;

  constructor(code: ModelErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
