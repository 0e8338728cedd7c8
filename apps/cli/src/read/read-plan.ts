import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import { extname } from "node:path";
import type { Knowledge, ReadOptions } from "@inkdigit/classifier";
import { wrongUsage } from "../errors.ts";
import { assertWritable, makeFolder } from "../files/assert-writable.ts";
import { openModelFile } from "../model/open-model-file.ts";
import { formatRanges } from "../pages/page-ranges.ts";
import type { ReadArguments } from "./command.ts";
import { type FormatName, formatForFile, formats, knownEndings } from "./formats/formats.ts";
import { knowledgeOf } from "./knowledge.ts";
import type { TargetedConfidence } from "./least-confidence.ts";
import type { ReaderSettings } from "./open-reader.ts";

/** What the options come to, checked. */
export interface ReadPlan {
  readonly settings: ReaderSettings;
  readonly format: FormatName;
  /** How the threshold was found, where an error was asked for. */
  readonly explanation?: string | undefined;
}

type ReadValues = ReadArguments["options"];

/** @throws {CommandError} `WRONG_USAGE` for options that do not go together, or a model that is none. */
export async function planRead(options: ReadValues): Promise<ReadPlan> {
  checkTogether(options);
  const { out, review, annotate, dpi, pages } = options;
  const known = await knowledgeOf(options);
  if (out !== undefined) await assertWritable(out);
  const model = options.model === undefined ? undefined : await readModel(options.model);
  const targeted = await targetedConfidence(options["target-error"], model);
  if (review !== undefined) await makeFolder(review, "--review");
  if (annotate !== undefined) await makeFolder(annotate, "--annotate");
  const format = formatOf(options);
  return {
    settings: {
      ...(model && { model }),
      options: { ...readOptions(options, targeted?.confidence), ...known },
      dpi,
      pages,
      ...((review ?? annotate) !== undefined && { folders: { review, annotate } }),
    },
    format,
    explanation: targeted?.meaning,
  };
}

/** What a journal must have been begun with, so that going on with it gives one result. */
export function journalSettingsOf({ settings }: ReadPlan): Record<string, unknown> {
  const { model, options, dpi, pages, folders } = settings;
  return {
    as: options.as ?? "auto",
    grid: options.grid ? `${options.grid.rows}x${options.grid.columns}` : "9x9",
    ...settingsOf(options),
    "min-confidence": options.minConfidence ?? null,
    model: model ? createHash("sha256").update(model).digest("hex") : "published",
    dpi,
    pages: pages ? formatRanges(pages) : null,
    review: folders?.review ?? null,
    annotate: folders?.annotate ?? null,
  };
}

/** Of long lists of values only what tells one from another. */
function settingsOf({ digits, pattern, values, checksum }: Knowledge): Record<string, unknown> {
  return {
    digits: digits ?? null,
    pattern: pattern ?? null,
    values: values ? createHash("sha256").update(values.join()).digest("hex") : null,
    checksum: checksum ?? null,
  };
}

/** Below so many pictures the threads would take longer to start than the pictures to read. */
const FEW = 8;

/** @param total - How many pictures there are; undefined where nobody knows. */
export function threadsFor(total: number | undefined, jobs: number | undefined): number {
  const wanted = jobs ?? (total !== undefined && total < FEW ? 1 : availableParallelism());
  return Math.min(wanted, Math.max(1, total ?? wanted));
}

function checkTogether(options: ReadValues): void {
  const { watch, out, resume, poll } = options;
  if (options["min-confidence"] !== undefined && options["target-error"] !== undefined) {
    throw wrongUsage("Either --min-confidence or --target-error says what is accepted, not both.");
  }
  if (resume && out === undefined) {
    throw wrongUsage("--resume goes on with a file of results: name it with --out.");
  }
  if (resume && watch !== undefined) {
    throw wrongUsage("--watch goes on by itself where it stopped; it needs no --resume.");
  }
  if (poll !== undefined && watch === undefined) {
    throw wrongUsage("--poll says how often --watch looks; there is nothing to watch.");
  }
}

function formatOf({ format, out, watch }: ReadValues): FormatName {
  const named = format ?? (out === undefined ? undefined : formatNamedBy(out));
  if (watch === undefined) return named ?? "table";
  const streams = named ?? "jsonl";
  if (formats[streams].streams && streams !== "json") return streams;
  throw wrongUsage(
    `--watch adds results one by one, as text, jsonl or csv; ${streams} is written as a whole.`,
  );
}

/** A name without an ending may be a table; one with an ending that we do not know is a mistake. */
function formatNamedBy(out: string): FormatName | undefined {
  const format = formatForFile(out);
  const ending = extname(out);
  if (ending === "" || format !== undefined) return format;
  throw wrongUsage(
    `--out "${out}": ${ending} is no format of ours; there are ${knownEndings.join(", ")}, or say which with --format.`,
  );
}

/** The bytes of a model that can be read with. */
export async function readModel(file: string): Promise<Uint8Array> {
  const { createClassifier } = await import("@inkdigit/classifier");
  return await openModelFile(file, (model) => {
    createClassifier({ model });
    return model;
  });
}

/** The threshold for an error that may be made, where one is given. */
export async function targetedConfidence(
  target: number | undefined,
  model: Uint8Array | undefined,
): Promise<TargetedConfidence | undefined> {
  if (target === undefined) return undefined;
  const [{ confidenceForError }, { readModelFile }, { readerWeights }] = await Promise.all([
    import("./least-confidence.ts"),
    import("@inkdigit/lenet-model"),
    import("@inkdigit/lenet-model/models/reader"),
  ]);
  return confidenceForError(readModelFile(model ?? readerWeights()).card, target);
}

function readOptions({ as, grid, ...options }: ReadValues, targeted?: number): ReadOptions {
  const minConfidence = targeted ?? options["min-confidence"];
  return { as, ...(grid && { grid }), ...(minConfidence !== undefined && { minConfidence }) };
}
