import { extname } from "node:path";
import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { table } from "./table.ts";
import { text } from "./text.ts";
import { xlsx } from "./xlsx.ts";

/** Every format by its name on the command line. */
export const formats = { table, text, json, jsonl, csv, xlsx } as const satisfies Record<
  string,
  Format
>;

export type FormatName = keyof typeof formats;

const ENDINGS: Readonly<Record<string, FormatName>> = {
  csv: "csv",
  json: "json",
  jsonl: "jsonl",
  ndjson: "jsonl",
  txt: "text",
  xlsx: "xlsx",
};

/** The endings that speak of a format, for messages. */
export const knownEndings = Object.keys(ENDINGS).map((ending) => `.${ending}`);

/** The format that a file's name speaks of: `csv` for `march.csv`. */
export function formatForFile(path: string): FormatName | undefined {
  return ENDINGS[extname(path).slice(1).toLowerCase()];
}
