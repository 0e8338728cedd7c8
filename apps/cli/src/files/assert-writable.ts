import { statSync } from "node:fs";
import { access, constants } from "node:fs/promises";
import { dirname } from "node:path";
import { wrongUsage } from "../errors.ts";
import { makeFolders } from "./make-folders.ts";

/**
 * Hours of work must not end at a folder that is not there.
 *
 * @throws {CommandError} `WRONG_USAGE` where no file can be written at the path.
 */
export async function assertWritable(file: string): Promise<void> {
  try {
    await access(dirname(file), constants.W_OK);
  } catch (cause) {
    throw wrongUsage(`Nothing can be written into the folder of "${file}".`, { cause });
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw wrongUsage(`"${file}" is a folder; name a file in it.`);
  }
}

/**
 * Make a folder that files will be written into, unless it is there.
 *
 * @throws {CommandError} `WRONG_USAGE`, naming the option that asked for it.
 */
export async function makeFolder(folder: string, option: string): Promise<void> {
  try {
    await makeFolders(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const why =
      code === "EEXIST" || code === "ENOTDIR" ? "it is a file" : "nothing can be written there";
    throw wrongUsage(`${option} "${folder}" is no folder for pictures: ${why}.`, { cause });
  }
}
