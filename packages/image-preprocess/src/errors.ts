/** What went wrong, for programs; the message is for people. */
export type ImageErrorCode =
  | "CODEC_MISSING"
  | "CORRUPT_IMAGE"
  | "EMPTY_FILE"
  | "EMPTY_IMAGE"
  | "IMAGE_TOO_LARGE"
  | "INVALID_ARGUMENT"
  | "NOT_FOUND"
  | "UNSUPPORTED_FORMAT";

/** Thrown for every expected failure of this package. */
export class ImageError extends Error {
  override readonly name = "ImageError";
  readonly code: ImageErrorCode;

  constructor(code: ImageErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
