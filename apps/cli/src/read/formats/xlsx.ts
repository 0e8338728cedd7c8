import type { Row } from "write-excel-file/node";
import type { Outcome } from "../outcome.ts";
import type { Format } from "./format.ts";

const COLUMNS = [
  { title: "File", width: 40 },
  { title: "Page", width: 6 },
  { title: "Status", width: 10 },
  { title: "Digits", width: 18 },
  { title: "Confidence", width: 11 },
  { title: "Reasons", width: 18 },
  { title: "Width", width: 8 },
  { title: "Height", width: 8 },
  { title: "SHA-256", width: 20 },
  { title: "Error", width: 20 },
  { title: "Message", width: 50 },
] as const;

const COLOURS = { accepted: undefined, review: "#fff2cc", blank: "#eeeeee", failed: "#f8d7da" };

/** A workbook of one sheet, a picture a row; what is for review, blank or failed has a colour. */
export const xlsx: Format = {
  streams: false,
  showsFailures: true,
  binary: true,
  begin() {
    const rows: Row[] = [
      COLUMNS.map(({ title }) => ({ value: title, type: String, fontWeight: "bold" as const })),
    ];
    return {
      head: "",
      add(outcome) {
        rows.push(rowOf(outcome));
        return "";
      },
      async end() {
        const { default: writeExcelFile } = await import("write-excel-file/node");
        const file = writeExcelFile(rows, {
          sheet: "Readings",
          columns: COLUMNS.map(({ width }) => ({ width })),
          stickyRowsCount: 1,
        });
        return new Uint8Array(await file.toBuffer());
      },
    };
  },
};

function rowOf(outcome: Outcome): Row {
  const { file, page, status } = outcome;
  const colour = COLOURS[status];
  const paint = colour === undefined ? {} : { backgroundColor: colour };
  // As text, so that 007 stays 007, and a file's name is never taken for a formula.
  const text = (value: string | undefined) => {
    return value
      ? { value, type: String, ...paint, ...(value.includes("\n") && { wrap: true }) }
      : null;
  };
  const number = (value: number | undefined, format = "0") => {
    return value === undefined ? null : { value, type: Number, format, ...paint };
  };
  const first = [text(file), number(page), text(status)];
  if (outcome.status === "failed") {
    const { code, message } = outcome.error;
    return [...first, ...Array.from({ length: 6 }, () => null), text(code), text(message)];
  }
  const { confidence, reasons, image } = outcome;
  return [
    ...first,
    text(outcome.text),
    number(confidence, "0.0%"),
    text(reasons.join(" ")),
    number(image.width),
    number(image.height),
    text(image.sha256),
  ];
}
