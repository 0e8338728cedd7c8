import { spawn } from "node:child_process";
import { builtCli } from "../built-cli.ts";

/** A server that was started for a benchmark. */
export interface RunningServer {
  readonly port: number;
  /** Bytes of the process as a whole, and of what JavaScript holds once its garbage is collected. */
  memory(): Promise<{ readonly resident: number; readonly heap: number }>;
  /** How far the last connection from a sender's port came there, and when. */
  stageOf(port: number): Promise<Stage>;
  /** Let it stand still, and go on. */
  pause(): void;
  resume(): void;
  /** Whether it still runs. */
  isAlive(): boolean;
  /** Ask it to end, and wait until it has: its exit code. */
  end(): Promise<number | null>;
}

/** What a server knows of a connection. */
export interface Stage {
  readonly stage: string;
  /** When it came so far, as `Date.now()` tells it; 0 where there was none. */
  readonly at: number;
}

/** Told of whom it has heard, and collects its garbage when it is sent the signal. */
const WITNESS = new URL("./witness.js", import.meta.url).href;

/** It has done so after so many milliseconds. */
const COLLECTING = 2000;

/** Start the built `inkdigit serve` on a free port. */
export async function startServer(given: readonly string[]): Promise<RunningServer> {
  const child = spawn(
    process.execPath,
    [
      "--expose-gc",
      `--import=${WITNESS}`,
      ...[builtCli(), "serve", "--port", "0", "--quiet", ...given],
    ],
    { stdio: ["ignore", "pipe", "inherit", "ipc"] },
  );
  // A port may be asked about again before there was an answer.
  const asked = new Map<number, ((stage: Stage) => void)[]>();
  child.on("message", (answer) => {
    const told = answer as Stage & { readonly port: number };
    asked.get(told.port)?.shift()?.(told);
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout!.setEncoding("utf8").on("data", (text: string) => {
      const found = /Listening on http:\/\/[^:]+:(\d+)/.exec(text)?.[1];
      if (found) resolve(Number(found));
    });
    child.once("close", () => reject(new Error("the server did not start")));
  });
  return {
    port,
    async memory() {
      child.kill("SIGUSR2");
      await new Promise((wait) => setTimeout(wait, COLLECTING));
      const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      const value = (name: string) => Number(new RegExp(`^${name} (\\S+)`, "m").exec(text)?.[1]);
      return {
        resident: value("process_resident_memory_bytes"),
        heap: value("nodejs_heap_size_used_bytes"),
      };
    },
    stageOf: (port) =>
      new Promise((resolve) => {
        const others = asked.get(port);
        if (others) others.push(resolve);
        else asked.set(port, [resolve]);
        child.send(port);
      }),
    pause: () => void child.kill("SIGSTOP"),
    resume: () => void child.kill("SIGCONT"),
    isAlive: () => child.exitCode === null,
    async end() {
      child.kill("SIGTERM");
      return await ended;
    },
  };
}
