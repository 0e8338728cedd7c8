import { sentence } from "../sentence.ts";
import type { Paint } from "../terminal/paint.ts";
import type { Prepared } from "./run-preprocess.ts";

/** What `inkdigit preprocess` prints of a picture. */
export function formatPreparation(prepared: Prepared, paint: Paint): string {
  const { file, page, steps, findings, files, error } = prepared;
  const lines = [paint("bold", page === undefined ? file : `${file}, page ${page}`)];
  if (findings?.length === 0) lines.push(`  ${paint("green", "nothing")} makes it unlike MNIST`);
  const longest = Math.max(0, ...(findings ?? []).map(({ problem }) => problem.length));
  for (const { problem, message } of findings ?? []) {
    lines.push(`  ${paint("yellow", problem.padEnd(longest))}  ${message}`);
  }
  if (steps.length > 0) {
    const last = steps.at(-1)!;
    const named = steps.map(({ name }) => name).join(", ");
    lines.push(`  ${paint("dim", `${named}: ${last.width} x ${last.height}`)}`);
  }
  if (files && files.length > 0) {
    lines.push(`  ${files.length} pictures, all on ${files.at(-1)}`);
  }
  if (error) lines.push(`  ${paint("red", "failed")}: ${sentence(error.message)}`);
  return `${lines.join("\n")}\n`;
}
