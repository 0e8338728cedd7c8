import { readFile } from "node:fs/promises";
import type { Checkpoint } from "../training/checkpoint.ts";
import { readCheckpointFile, writeCheckpointFile } from "../training/checkpoint-bytes.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * Read what training needs to go on.
 *
 * @throws {ModelError} when the file is no checkpoint of ours.
 */
export async function readCheckpoint(path: string): Promise<Checkpoint> {
  return readCheckpointFile(await readFile(path));
}

/** Write what training needs to go on; a checkpoint that is there is replaced as a whole. */
export async function writeCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  await writeWhole(path, writeCheckpointFile(checkpoint));
}
