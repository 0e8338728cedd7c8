import { ImageError } from "../errors.ts";
import type { DecodeOptions } from "./decode-options.ts";
import { type ImageFormat, sniffFormat } from "./format.ts";

/**
 * The format of a file that a codec can read.
 *
 * @throws {ImageError} `EMPTY_FILE` or `UNSUPPORTED_FORMAT`, naming the formats that can be read.
 */
export function supportedFormat<Format extends ImageFormat>(
  bytes: Uint8Array,
  formats: readonly Format[],
): Format {
  if (bytes.length === 0) throw new ImageError("EMPTY_FILE", "the file is empty");
  const format = sniffFormat(bytes);
  const found = formats.find((each) => each === format);
  if (found !== undefined) return found;
  const known = formats.map((each) => each.toUpperCase()).join(", ");
  throw new ImageError(
    "UNSUPPORTED_FORMAT",
    format === undefined
      ? `the file is none of ${known}`
      : `the file is a ${format.toUpperCase()} picture; only ${known} can be read here`,
  );
}

/** Pages as they come; whatever a decoder throws becomes an {@link ImageError}, `CORRUPT_IMAGE` or its own. */
export async function* decoding<Picture>(
  format: ImageFormat,
  pages: AsyncIterable<Picture>,
): AsyncGenerator<Picture> {
  try {
    yield* pages;
  } catch (cause) {
    if (cause instanceof ImageError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ImageError(
      "CORRUPT_IMAGE",
      `the ${format.toUpperCase()} picture is damaged or cut short: ${reason}`,
      { cause },
    );
  }
}

/** One picture as the only page. */
export async function* onePage<Picture>(
  decode: () => Picture | Promise<Picture>,
): AsyncGenerator<Picture> {
  yield await decode();
}

/** The first of the pages, or the one that is asked for. */
export async function firstPage<Picture>(
  pages: AsyncIterable<Picture>,
  { page: wanted = 1 }: DecodeOptions,
): Promise<Picture> {
  for await (const page of pages) return page;
  throw new ImageError("INVALID_ARGUMENT", `there is no page ${wanted} in the file`);
}
