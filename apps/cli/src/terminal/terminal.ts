import type { Readable } from "node:stream";
import type { WriteStream } from "node:tty";
import { isBrokenPipe } from "../errors.ts";
import { unwritable } from "../files/unwritable.ts";
import { colourful, type Paint, plain } from "./paint.ts";

/** One of the two ways out. */
export interface Output {
  /** Whether a person is looking, rather than a file or a program reading. */
  readonly interactive: boolean;
  /** Characters in a line; undefined where nobody looks. */
  readonly columns: number | undefined;
  readonly paint: Paint;
  /** Resolves once the text has left the process, so that a slow reader slows the writer. */
  write(content: string | Uint8Array): Promise<void>;
}

/** Where a command reads and writes. */
export interface Terminal {
  /** Results. */
  readonly out: Output;
  /** Progress and messages. */
  readonly err: Output;
  readonly input: Readable;
  /**
   * Have the first Ctrl-C, or the first polite request to end, call this; a second one ends the
   * process.
   *
   * @returns A function that takes it back: from then on the first ends it.
   */
  onInterrupt(listener: () => void): () => void;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    out: streamOutput(process.stdout),
    err: streamOutput(process.stderr),
    get input() {
      return process.stdin;
    },
    onInterrupt(listener) {
      const once = () => {
        takeBack();
        listener();
      };
      const takeBack = () => {
        process.off("SIGINT", once);
        process.off("SIGTERM", once);
      };
      process.on("SIGINT", once);
      process.on("SIGTERM", once);
      return takeBack;
    },
  };
}

function streamOutput(stream: WriteStream): Output {
  // A failed write rejects below; the event of the same failure has no other listener.
  stream.on("error", () => {});
  return {
    interactive: stream.isTTY === true,
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
    paint: stream.isTTY && stream.hasColors() ? colourful : plain,
    write: (content) =>
      new Promise((resolve, reject) => {
        stream.write(content, (error) => {
          if (!error) resolve();
          else reject(isBrokenPipe(error) ? error : unwritable("standard output", error));
        });
      }),
  };
}
