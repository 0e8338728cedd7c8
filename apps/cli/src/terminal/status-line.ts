import type { Output } from "./terminal.ts";

/** The last line of the terminal, or the last few, written over and over. */
export interface StatusLine {
  /** Show this, as much of each line as fits, unless something was shown a moment ago. Never rejects. */
  show(lines: () => string | readonly string[]): Promise<void>;
  /** Leave nothing of it. */
  clear(): Promise<void>;
}

/** Milliseconds between two pictures of the line, and before the first. */
const PAUSE = 100;

/** A status line; where nobody looks it writes nothing. */
export function createStatusLine(output: Output): StatusLine {
  let height = 0;
  let lastShown = performance.now();
  // Nobody misses progress that cannot be shown.
  const write = (text: string) => output.write(text).catch(() => {});
  return {
    async show(lines) {
      if (!output.interactive || performance.now() - lastShown < PAUSE) return;
      lastShown = performance.now();
      const shown = [lines()].flat();
      const before = height;
      height = shown.length;
      // The last column stays free: written into, some terminals begin a new line.
      const fitting = shown.map((line) => line.slice(0, (output.columns ?? 80) - 1));
      await write(erase(Math.max(1, before)) + fitting.join("\n"));
    },
    async clear() {
      const before = height;
      height = 0;
      if (before > 0) await write(erase(before));
    },
  };
}

/** To the beginning of the first line, and erase to the end of the last. */
function erase(lines: number): string {
  return lines === 1 ? "\r\u001b[K" : `\u001b[${lines - 1}A\r\u001b[J`;
}
