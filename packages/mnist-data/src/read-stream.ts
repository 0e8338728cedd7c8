import { MnistDataError } from "./errors.ts";

interface ReadOptions {
  /** What messages call the stream. */
  readonly name?: string;
  /** How many bytes are accepted. Default: any number. */
  readonly most?: number;
  /** Told after each piece how many bytes have come. */
  readonly onBytes?: (received: number) => void;
}

/**
 * Read a stream to its end.
 *
 * @throws {MnistDataError} `WRONG_LENGTH` as soon as more than `most` bytes have come.
 */
export async function readStream(
  stream: ReadableStream<Uint8Array>,
  { name = "The data", most = Number.POSITIVE_INFINITY, onBytes }: ReadOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of piecesOf(stream)) {
    length += piece.length;
    if (length > most) {
      throw new MnistDataError("WRONG_LENGTH", `${name} is longer than ${most} bytes`);
    }
    pieces.push(piece);
    onBytes?.(length);
  }
  return join(pieces, length);
}

/** The pieces of a stream, which is cancelled when the loop over them is left. */
export async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Safari's streams can't be looped over themselves.
  const reader = stream.getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    // A stream that failed can't be cancelled, and its own error is the one to tell.
    await reader.cancel().catch(() => {});
  }
}

function join(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let end = 0;
  for (const piece of pieces) {
    bytes.set(piece, end);
    end += piece.length;
  }
  return bytes;
}
