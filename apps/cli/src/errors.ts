/** What went wrong, for programs; the message is for people. */
export type CommandErrorCode =
  | "WRONG_USAGE"
  | "FILE_NOT_FOUND"
  | "FILE_UNREADABLE"
  | "FILE_UNWRITABLE"
  | "FILE_TOO_LARGE"
  | "LOCKED_FILE"
  | "NO_PAGES"
  | "TOO_MANY_PAGES"
  | "NO_PICTURES"
  | "STOPPED"
  | "MISSING_MODEL"
  | "MISSING_PACKAGE"
  | "NOT_LISTENING";

/** Thrown for every expected failure of the command line. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly code: CommandErrorCode;

  constructor(code: CommandErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The failure of someone who asked for what cannot be: exit code 2. */
export function wrongUsage(message: string, options?: ErrorOptions): CommandError {
  return new CommandError("WRONG_USAGE", message, options);
}

/** The failure of a write that whoever read it wants no more of. */
export function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
