import { joinBytes } from "./bytes.ts";
import { inflate } from "./inflate.ts";

/**
 * All that zlib packed: at once where Node can, else by the streams that browsers have.
 *
 * @param most - Bytes that it may unpack to.
 * @throws {RangeError} when there are more; another error when it is damaged.
 */
export async function inflateWhole(
  packed: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array> {
  const zlib = globalThis.process?.getBuiltinModule?.("node:zlib");
  return zlib ? inflateAtOnce(zlib, packed, most) : await inflateByPieces(packed, most);
}

function inflateAtOnce(
  zlib: typeof import("node:zlib"),
  packed: Uint8Array,
  most: number,
): Uint8Array {
  try {
    return zlib.inflateSync(packed, { maxOutputLength: most });
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
