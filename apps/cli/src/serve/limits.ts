/** What a request may ask for. */
export interface Limits {
  /** The most bytes of a request's pictures together. */
  readonly maxBytes: number;
  /** The most pictures of a request, and pages of a document. */
  readonly maxPictures: number;
  /** Milliseconds for the upload, and then for the reading. */
  readonly timeout: number;
  /** Pictures that may wait to be read. */
  readonly queue: number;
}
