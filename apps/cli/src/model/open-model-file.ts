import { publishedModels } from "@inkdigit/lenet-model/models";
import { text } from "../arguments/value-types.ts";
import { wrongUsage } from "../errors.ts";
import { readBytes } from "../read/read-bytes.ts";

/** The names of the weights that come with the package. */
export const publishedNames = [...publishedModels.keys()].join(", ");

/** What `--model` takes: weights that come with the package, or those of a file. */
export const modelType = text(
  "name or file",
  `${publishedNames}, or the path of a file of weights`,
);

/**
 * What `open` makes of the weights that `--model`, or another option, names. A file called like published weights is
 * named by its path, as in `./lenet`.
 *
 * @param option - The option that names them.
 * @throws {CommandError} `WRONG_USAGE` where the file cannot be read or is no model.
 */
export async function openModelFile<Model>(
  model: string,
  open: (bytes: Uint8Array) => Model,
  option = "model",
): Promise<Model> {
  const published = publishedModels.get(model);
  try {
    return open(published ? await published() : await readBytes(model));
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    const isName = cause.code === "FILE_NOT_FOUND" && /^[\w-]+$/.test(model);
    const names = isName ? ` The published weights are ${publishedNames}.` : "";
    throw wrongUsage(`--${option} ${model}: ${cause.message} (${cause.code})${names}`, { cause });
  }
}
