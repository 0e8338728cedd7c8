import { readFile } from "node:fs/promises";
import { type DigitModel, openModel } from "../model/open-model.ts";

/**
 * Open a model file.
 *
 * @throws {ModelError} when the file is no model of ours; the system's own error when it cannot be
 *   read.
 */
export async function readModel(path: string): Promise<DigitModel> {
  return openModel(await readFile(path));
}
