import { spawn } from "node:child_process";
import { builtCli } from "../built-cli.ts";

/** How a run ended: by itself with an exit code, or by the kill. */
export interface KilledRun {
  readonly killed: boolean;
  readonly code: number | null;
  readonly err: string;
}

/** Run the command line and kill it after so many milliseconds, or when told to. */
export function killedRun(
  given: readonly string[],
  milliseconds: number,
  stop?: AbortSignal,
): Promise<KilledRun> {
  const child = spawn(process.execPath, [builtCli(), ...given], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    err += text;
  });
  stop?.addEventListener("abort", () => child.kill("SIGKILL"));
  const clock = setTimeout(() => child.kill("SIGKILL"), milliseconds);
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      clearTimeout(clock);
      resolve({ killed: signal === "SIGKILL", code, err });
    });
  });
}
