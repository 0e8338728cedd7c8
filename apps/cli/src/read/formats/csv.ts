import type { Outcome } from "../outcome.ts";
import type { Format } from "./format.ts";

const HEADER = [
  "file",
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

/** Comma-separated values as in RFC 4180, with a header; one picture a record. */
export const csv: Format = {
  streams: true,
  showsFailures: true,
  async *write(outcomes) {
    yield record(HEADER);
    for await (const outcome of outcomes) yield record(fields(outcome));
  },
};

function fields(outcome: Outcome): (string | number)[] {
  const { file, status } = outcome;
  if (outcome.status === "failed") {
    return [file, status, "", "", "", "", "", "", outcome.error.code, outcome.error.message];
  }
  const { text, confidence, reasons, image } = outcome;
  const { width, height, sha256 } = image;
  return [file, status, text, confidence, reasons.join(" "), width, height, sha256, "", ""];
}

function record(values: readonly (string | number)[]): string {
  return `${values.map((value) => quoted(String(value))).join(",")}\r\n`;
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
