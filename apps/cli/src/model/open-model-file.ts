import { wrongUsage } from "../errors.ts";
import { readBytes } from "../read/read-bytes.ts";

/**
 * What `open` makes of the file that `--model` names.
 *
 * @throws {CommandError} `WRONG_USAGE` where the file cannot be read or is no model.
 */
export async function openModelFile<Model>(
  file: string,
  open: (bytes: Uint8Array) => Model,
): Promise<Model> {
  try {
    return open(await readBytes(file));
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    throw wrongUsage(`--model ${file}: ${cause.message} (${cause.code})`, { cause });
  }
}
