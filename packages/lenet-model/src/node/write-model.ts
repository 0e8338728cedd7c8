import { readModelFile } from "../model/model-file.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * Write a model file, after checking that it is one. Whoever opens the path meanwhile finds the old
 * file or the new one, never half of it.
 *
 * @throws {ModelError} when the bytes are no model.
 */
export async function writeModel(path: string, bytes: Uint8Array): Promise<void> {
  readModelFile(bytes);
  await writeWhole(path, bytes);
}
