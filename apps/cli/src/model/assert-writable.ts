import { access, constants } from "node:fs/promises";
import { dirname } from "node:path";
import { wrongUsage } from "../errors.ts";

/**
 * Make sure that there is a folder for a file before the work begins.
 *
 * @throws {CommandError} `WRONG_USAGE` where nothing can be written into the folder.
 */
export async function assertWritable(file: string): Promise<void> {
  try {
    await access(dirname(file), constants.W_OK);
  } catch (cause) {
    throw wrongUsage(`Nothing can be written into the folder of "${file}".`, { cause });
  }
}
