import type { Paint } from "../terminal/paint.ts";
import { wrap } from "../terminal/wrap.ts";
import type { Finding } from "./finding.ts";

const MARKS = { good: "✓", absent: "–", missing: "✗" } as const;
const COLOURS = { good: "green", absent: "yellow", missing: "red" } as const;

/** Columns of a terminal that need not be wide. */
const WIDTH = 80;

/** What was found, a line each. */
export function formatFindings(findings: readonly Finding[], paint: Paint): string {
  const first = Math.max(...findings.map(({ what }) => what.length));
  const second = Math.max(...findings.map(({ found }) => found.length));
  const indent = first + second + 6;
  return findings
    .map(({ what, state, found, meaning }) => {
      const mark = paint(COLOURS[state], MARKS[state]);
      const lines = wrap(meaning, WIDTH - indent);
      const head =
        `${mark} ${what.padEnd(first)}  ${found.padEnd(second)}  ${lines[0] ?? ""}`.trimEnd();
      const rest = lines.slice(1).map((line) => `${" ".repeat(indent)}${line}`);
      return `${[head, ...rest].join("\n")}\n`;
    })
    .join("");
}
