import { MnistDataError } from "./errors.ts";
import { readStream } from "./read-stream.ts";

/** Pack bytes with gzip. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return readStream(streamOf(bytes).pipeThrough(new CompressionStream("gzip")));
}

/**
 * Unpack bytes that are packed with gzip; give others back as they are.
 *
 * Looks at the bytes and not at a file's name: servers often unpack `.gz` files on the way.
 *
 * @param name - What messages call the file.
 * @param most - How many unpacked bytes are accepted: a few packed kilobytes can hold gigabytes.
 * @throws {MnistDataError} `CORRUPT_GZIP` when the packed data is damaged or cut short,
 * `WRONG_LENGTH` when there are more than `most` bytes in it.
 */
export async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  name = "The data",
  most: number = 2 ** 31 - 1,
): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return await readStream(streamOf(bytes).pipeThrough(new DecompressionStream("gzip")), {
      name,
      most,
    });
  } catch (cause) {
    if (cause instanceof MnistDataError) throw cause;
    throw new MnistDataError("CORRUPT_GZIP", `${name} can't be unpacked: it is damaged`, { cause });
  }
}

function streamOf(bytes: Uint8Array): ReadableStream<BufferSource> {
  return new Blob([new Uint8Array(bytes)]).stream();
}
