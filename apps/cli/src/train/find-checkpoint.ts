import { access } from "node:fs/promises";
import type { Checkpoint } from "@inkdigit/lenet-model";
import { readCheckpoint } from "@inkdigit/lenet-model/node";
import { wrongUsage } from "../errors.ts";

/**
 * The checkpoint to go on from, or undefined for a training that begins.
 *
 * @param isOneOfMany - Whether it is one of several trainings, of which some may not have begun.
 * @throws {CommandError} `WRONG_USAGE` where there is none to go on from, and where one would be lost.
 */
export async function findCheckpoint(
  file: string,
  resume: boolean,
  isOneOfMany: boolean,
): Promise<Checkpoint | undefined> {
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  if (resume && !exists && !isOneOfMany) {
    throw wrongUsage(`There is no checkpoint "${file}" to go on from.`);
  }
  if (resume && exists) return await readCheckpoint(file);
  if (!exists) return undefined;
  throw wrongUsage(
    `"${file}" is an unfinished training: go on with --resume, or delete it to start anew.`,
  );
}
