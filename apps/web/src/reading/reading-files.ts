import type { Reading } from "@inkdigit/classifier";

/** A reading as the command line writes it with `--format json`. */
export function readingJson(file: string, reading: Reading): string {
  return `${JSON.stringify({ file, ...reading }, null, 2)}\n`;
}

/** Comma-separated values as in RFC 4180, with a header; one line of digits a record. */
export function readingCsv(file: string, { lines }: Reading): string {
  const records = lines.map(({ text, confidence, digits }, line) => {
    const reasons = new Set(digits.flatMap((digit) => digit.reasons));
    return [file, line + 1, text, confidence.toFixed(4), [...reasons].join(" ")];
  });
  return [["file", "line", "text", "confidence", "reasons"], ...records]
    .map((record) => `${record.map((value) => quoted(String(value))).join(",")}\r\n`)
    .join("");
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
