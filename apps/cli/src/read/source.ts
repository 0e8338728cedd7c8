import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { wrongUsage } from "../errors.ts";
import { type Found, findPictures } from "./find-pictures.ts";

/** What editors on Windows begin a text with. */
const BYTE_ORDER_MARK = /^\ufeff/;

/** The pictures of a batch. */
export interface Source {
  readonly pictures: AsyncIterable<Found>;
  /** How many there are; undefined while their names are still coming in. */
  readonly total: number | undefined;
}

export interface SourceOptions {
  readonly recursive: boolean;
  /** A file with one path a line, or `-` for standard input. */
  readonly filesFrom: string | undefined;
  readonly input: Readable;
}

/**
 * The pictures that the operands name, then those of the list.
 *
 * Operands may be globs; the paths of a list are taken literally. A list on standard input is read
 * as it comes.
 *
 * @throws {CommandError} `WRONG_USAGE` where nothing is named, or the list cannot be read.
 */
export async function openSource(
  operands: readonly string[],
  { recursive, filesFrom, input }: SourceOptions,
): Promise<Source> {
  if (operands.length === 0 && filesFrom === undefined) {
    throw wrongUsage("Nothing to read: name files, folders or globs, or a list with --files-from.");
  }
  if (filesFrom === "-" && operands.includes("-")) {
    throw wrongUsage(
      "Standard input is either a picture (-) or a list (--files-from -), not both.",
    );
  }
  const named: Found[] = [];
  for (const operand of operands) {
    named.push(...(await findPictures(operand, { recursive, globs: true })));
  }
  if (filesFrom === undefined) return listed(named);
  if (filesFrom !== "-") {
    for await (const found of fromList(await readList(filesFrom), recursive)) named.push(found);
    return listed(named);
  }
  return { pictures: chain(named, fromList(linesOf(input), recursive)), total: undefined };
}

function listed(pictures: readonly Found[]): Source {
  return { pictures: chain(pictures), total: pictures.length };
}

async function* chain(
  ...sources: (Iterable<Found> | AsyncIterable<Found>)[]
): AsyncGenerator<Found, void, undefined> {
  for (const source of sources) yield* source;
}

async function* fromList(
  lines: Iterable<string> | AsyncIterable<string>,
  recursive: boolean,
): AsyncGenerator<Found> {
  for await (const line of lines) {
    if (line !== "") yield* await findPictures(line, { recursive, globs: false });
  }
}

async function* linesOf(input: Readable): AsyncGenerator<string> {
  let isFirst = true;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    yield isFirst ? line.replace(BYTE_ORDER_MARK, "") : line;
    isFirst = false;
  }
}

async function readList(file: string): Promise<string[]> {
  try {
    return (await readFile(file, "utf8")).replace(BYTE_ORDER_MARK, "").split(/\r?\n/);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : cause;
    const why = code === "EISDIR" ? "it is a folder" : code === "ENOENT" ? "it is not there" : code;
    throw wrongUsage(`The list "${file}" of --files-from cannot be read: ${why}.`, { cause });
  }
}
