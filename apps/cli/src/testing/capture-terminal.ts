import { Readable } from "node:stream";
import { main } from "../main.ts";
import { colourful, plain } from "../terminal/paint.ts";
import type { Output, Terminal } from "../terminal/terminal.ts";

export interface CaptureOptions {
  /** What is typed, or piped in. */
  readonly input?: string;
  /** As if a person looked at both ways out. */
  readonly columns?: number;
}

/** A terminal that keeps what is written to it. */
export function captureTerminal({ input = "", columns }: CaptureOptions = {}): {
  readonly terminal: Terminal;
  out(): string;
  err(): string;
  /** Press Ctrl-C. */
  interrupt(): void;
} {
  const written = { out: "", err: "" };
  const listeners = new Set<() => void>();
  const output = (way: "out" | "err"): Output => ({
    interactive: columns !== undefined,
    columns,
    paint: columns === undefined ? plain : colourful,
    write: async (content) => {
      written[way] +=
        typeof content === "string" ? content : Buffer.from(content).toString("latin1");
    },
  });
  return {
    terminal: {
      out: output("out"),
      err: output("err"),
      input: Readable.from([input]),
      onInterrupt(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    out: () => written.out,
    err: () => written.err,
    interrupt() {
      for (const listener of listeners) listener();
    },
  };
}

/** Run the command line in this process. */
export async function runHere(...given: readonly string[]) {
  const { terminal, out, err } = captureTerminal();
  const code = await main(given, terminal);
  return { code, out: out(), err: err() };
}
