import { writeBeside } from "../../files/write-beside.ts";
import type { Output } from "../../terminal/terminal.ts";

/** Where results are written. */
export interface Destination {
  write(content: string | Uint8Array): Promise<void>;
  /** Called when all is written. */
  finish(): Promise<void>;
  /** Called where it ends before. */
  discard(): Promise<void>;
}

/** The way out of the process. */
export function toOutput(out: Output): Destination {
  return {
    write: (content) => out.write(content),
    finish: async () => {},
    discard: async () => {},
  };
}

/** A file that is there when it is whole. */
export async function toFile(path: string): Promise<Destination> {
  return await writeBeside(path);
}
