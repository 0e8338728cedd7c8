import type { Outcome } from "../outcome.ts";
import { pieces } from "./format.ts";

const HEADER = [
  "file",
  "page",
  "status",
  "text",
  "confidence",
  "reasons",
  "width",
  "height",
  "sha256",
  "error",
  "message",
] as const;

/** What a spreadsheet takes for a formula when a cell begins with it. */
const FORMULA = /^[=+\-@\t\r]./s;

/** Comma-separated values as in RFC 4180, with a header; one picture a record. */
export const csv = pieces({ showsFailures: true }, record(HEADER), (outcome) =>
  record(fields(outcome)),
);

function fields(outcome: Outcome): (string | number)[] {
  const { page = "", status } = outcome;
  // Such a path leads to the same file.
  const file = FORMULA.test(outcome.file) ? `./${outcome.file}` : outcome.file;
  if (outcome.status === "failed") {
    const { code, message } = outcome.error;
    return [file, page, status, "", "", "", "", "", "", code, message];
  }
  const { text, confidence, reasons, image } = outcome;
  const { width, height, sha256 } = image;
  return [file, page, status, text, confidence, reasons.join(" "), width, height, sha256, "", ""];
}

function record(values: readonly (string | number)[]): string {
  return `${values.map((value) => quoted(String(value))).join(",")}\r\n`;
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
