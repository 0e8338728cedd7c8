import { joinBytes } from "./bytes.ts";
import { inflate } from "./inflate.ts";

export interface UnpackedSize {
  /** Bytes that it most likely unpacks to. */
  readonly likely: number;
  /** Bytes that it may unpack to. */
  readonly most: number;
}

/** A byte that was packed stands for no more bytes than these (DEFLATE, RFC 1951). */
const MOST_TIMES = 1032;
/** The least that zlib unpacks at a time, in bytes. */
const LEAST_PIECE = 64;

/**
 * All that zlib packed: at once where Node can, else by the streams that browsers have.
 *
 * @throws {RangeError} when there are more; another error when it is damaged.
 */
export async function inflateWhole(
  packed: Uint8Array<ArrayBuffer>,
  size: UnpackedSize,
): Promise<Uint8Array> {
  const zlib = globalThis.process?.getBuiltinModule?.("node:zlib");
  return zlib ? inflateAtOnce(zlib, packed, size) : await inflateByPieces(packed, size.most);
}

function inflateAtOnce(
  zlib: typeof import("node:zlib"),
  packed: Uint8Array,
  { likely, most }: UnpackedSize,
): Uint8Array {
  // One piece, and room that tells zlib that this was all.
  const whole = Math.min(likely, MOST_TIMES * packed.length) + LEAST_PIECE;
  try {
    return zlib.inflateSync(packed, { maxOutputLength: most, chunkSize: whole });
  } catch (cause) {
    const isTooLong =
      cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE";
    throw isTooLong ? tooLong(cause) : cause;
  }
}

async function inflateByPieces(packed: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of inflate(packed)) {
    length += piece.length;
    if (length > most) throw tooLong();
    pieces.push(piece);
  }
  return joinBytes(pieces);
}

function tooLong(cause?: unknown): RangeError {
  return new RangeError("there are more pixels than it says", { cause });
}
