/** How far the download of one file has come. */
export interface Progress {
  /** The file's name, as `train-images-idx3-ubyte`. */
  readonly file: string;
  /** Where it comes from. */
  readonly url: string;
  /** Bytes that have come, those of an earlier, interrupted download included. */
  readonly receivedBytes: number;
  /** Bytes there are in all, where the server says so. */
  readonly totalBytes: number | undefined;
}
