import { CommandError } from "../errors.ts";

/** What the system's codes mean to a person. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "it lies on a file system that is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "it is larger than files may be here",
  ENOENT: "its folder is not there",
  ENOTDIR: "its folder is a file",
  EISDIR: "it is a folder",
};

/** `FILE_UNWRITABLE`, naming the file and why; what is no failure of the system stays as it is. */
export function unwritable(path: string, cause: unknown): unknown {
  if (cause instanceof CommandError || !(cause instanceof Error) || !("code" in cause))
    return cause;
  const code = String(cause.code);
  const message = `"${path}" cannot be written: ${REASONS[code] ?? code}.`;
  return new CommandError("FILE_UNWRITABLE", message, { cause });
}
