import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";

/**
 * Make a folder, and those that it lies in, where they are not there.
 *
 * Node's own `recursive` never ends where a system says that a folder is missing though it is there, as
 * Linux does of whatever is to be made in /proc.
 *
 * @throws What the system says, as for a file of that name.
 */
export async function makeFolders(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (cause) {
    if (await isFolder(folder)) return;
    const parent = dirname(folder);
    const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    if (!isMissing || parent === folder || (await isFolder(parent))) throw cause;
    await makeFolders(parent);
    await mkdir(folder);
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}
