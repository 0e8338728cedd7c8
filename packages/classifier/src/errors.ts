/** What went wrong, for programs; the message is for people. */
export type ClassifierErrorCode = "INVALID_OPTION" | "INVALID_PICTURE";

/** Thrown for every expected failure of this package. */
export class ClassifierError extends Error {
  override readonly name = "ClassifierError";
  readonly code: ClassifierErrorCode;

  constructor(code: ClassifierErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
