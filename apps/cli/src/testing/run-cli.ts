import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly cwd?: string;
  /** What is piped in. */
  readonly input?: string | Uint8Array;
  /** Read no more results once the first have come, as `head` does. */
  readonly readsOnce?: boolean;
  /** Press Ctrl-C once this was written to standard error. */
  readonly interruptAt?: string;
}

/** Run the real command line, from source, as a process of its own. */
export function runCli(
  given: readonly string[],
  { cwd, input, readsOnce, interruptAt }: CliOptions = {},
): Promise<CliRun> {
  const program = fileURLToPath(new URL("../bin.ts", import.meta.url));
  const child = spawn(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), "--conditions=@inkdigit/source", program, ...given],
    { cwd, stdio: "pipe" },
  );
  const written = { out: "", err: "" };
  let interrupted = false;
  child.stdout.setEncoding("utf8").on("data", (text) => {
    written.out += text;
    if (readsOnce) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    written.err += text;
    const reached = interruptAt !== undefined && written.err.includes(interruptAt);
    if (reached && !interrupted) interrupted = child.kill("SIGINT");
  });
  child.stdin.on("error", () => {});
  child.stdin.end(input ?? "");
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...written }));
  });
}
