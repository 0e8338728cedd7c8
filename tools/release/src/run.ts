import { execFile } from "node:child_process";
import { promisify } from "node:util";

const start = promisify(execFile);

export interface RunOptions {
  /** The folder to run in. */
  readonly cwd: string;
  /** Set beside the variables of this process. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * What a program prints to its standard output.
 *
 * @throws {Error} when it fails, with all that it printed.
 */
export async function run(
  program: string,
  args: readonly string[],
  { cwd, env }: RunOptions,
): Promise<string> {
  try {
    const { stdout } = await start(program, [...args], {
      cwd,
      env: { ...process.env, ...env },
      maxBuffer: 64 << 20,
    });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    const printed = [stdout, stderr].filter(Boolean).join("\n").trim();
    throw new Error(`${[program, ...args].join(" ")} failed in ${cwd}:\n${printed}`, {
      cause: error,
    });
  }
}
