import type { Output } from "./terminal.ts";

/** The last line of the terminal, written over and over. */
export interface StatusLine {
  /** Show this, as much of it as fits, unless something was shown a moment ago. Never rejects. */
  show(line: () => string): Promise<void>;
  /** Leave nothing of it. */
  clear(): Promise<void>;
}

/** Milliseconds between two pictures of the line, and before the first. */
const PAUSE = 100;

/** To the line's beginning, and erase to its end. */
const CLEAR = "\r\u001b[K";

/** A status line; where nobody looks it writes nothing. */
export function createStatusLine(output: Output): StatusLine {
  let visible = false;
  let lastShown = performance.now();
  // Nobody misses progress that cannot be shown.
  const write = (text: string) => output.write(text).catch(() => {});
  return {
    async show(line) {
      if (!output.interactive || performance.now() - lastShown < PAUSE) return;
      lastShown = performance.now();
      visible = true;
      // The last column stays free: written into, some terminals begin a new line.
      await write(CLEAR + line().slice(0, (output.columns ?? 80) - 1));
    },
    async clear() {
      if (visible) await write(CLEAR);
      visible = false;
    },
  };
}
