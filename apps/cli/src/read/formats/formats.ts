import { csv } from "./csv.ts";
import type { Format } from "./format.ts";
import { json } from "./json.ts";
import { jsonl } from "./jsonl.ts";
import { table } from "./table.ts";
import { text } from "./text.ts";

/** Every format by its name on the command line. */
export const formats = { table, text, json, jsonl, csv } as const satisfies Record<string, Format>;
