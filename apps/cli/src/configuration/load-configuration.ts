import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { nearest } from "../arguments/nearest.ts";
import type { Command } from "../command.ts";
import { wrongUsage } from "../errors.ts";

/** Found where the command is run, without being asked for. */
const FOUND = "inkdigit.config.json";
/** Code: never run unless it is asked for. */
const CODE = ["inkdigit.config.ts", "inkdigit.config.mjs", "inkdigit.config.js"];

/** What a file that nobody asked for may not decide: what is written, and who may ask the server. */
const NOT_FOUND = new Set(["out", "review", "annotate", "steps", "report", "host", "cors"]);

/** What a configuration file says of one command: options by their names. */
export type ConfiguredOptions = Readonly<Record<string, unknown>>;

export interface ConfigurationOptions {
  /** The file that was asked for, JSON or code; else the JSON of the folder counts, where there is one. */
  readonly asked?: string | undefined;
  /** Told of a file that is there and was left alone. */
  onNote?(note: string): void;
}

/**
 * What a configuration file says of a command, checked; nothing where there is none.
 *
 * Of what lies in the folder, pictures that came from anyone perhaps, nothing is run, and nothing
 * decides where files are written.
 *
 * @param folder - Where the command is run.
 * @param names - The names of all commands.
 * @throws {CommandError} `WRONG_USAGE`, naming the file and the key or value that is wrong.
 */
export async function loadConfiguration(
  folder: string,
  command: Command,
  names: readonly string[],
  { asked, onNote }: ConfigurationOptions = {},
): Promise<ConfiguredOptions> {
  if (asked !== undefined) {
    const path = resolve(folder, asked);
    if (!existsSync(path)) throw wrongUsage(`There is no file "${asked}" for --config.`);
    return configuredOptions(await read(path, asked), asked, command, names);
  }
  const code = CODE.find((name) => existsSync(resolve(folder, name)));
  if (code !== undefined) {
    onNote?.(`${code} is code, which runs only when it is asked for: --config ${code}`);
  }
  const path = resolve(folder, FOUND);
  if (!existsSync(path)) return {};
  const options = configuredOptions(await read(path, FOUND), FOUND, command, names);
  const refused = Object.keys(options).find((name) => NOT_FOUND.has(name));
  if (refused === undefined) return options;
  throw wrongUsage(
    `In ${FOUND}, "${command.name}.${refused}" counts only when the file is asked for: ` +
      `--config ${FOUND}`,
  );
}

/** The part of a configuration that is about a command, its values as an option has them. */
export function configuredOptions(
  configuration: unknown,
  file: string,
  command: Command,
  names: readonly string[],
): ConfiguredOptions {
  const wrong = (message: string) => wrongUsage(`In ${file}, ${message}`);
  if (!isRecord(configuration)) throw wrong("it must be an object with the names of commands.");
  const strange = Object.keys(configuration).find((name) => !names.includes(name));
  if (strange !== undefined) {
    throw wrong(`there is no command "${strange}"${didYouMean(strange, names)}`);
  }
  const given = configuration[command.name] ?? {};
  if (!isRecord(given)) throw wrong(`"${command.name}" must be an object with options.`);

  const options = Object.keys(command.options);
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
    const place = `"${command.name}.${name}"`;
    if (!option) throw wrong(`there is no option ${place}${didYouMean(name, options)}`);
    if (option.kind === "flag") {
      if (typeof value !== "boolean")
        throw wrong(`${place} must be true or false, not ${shown(value)}.`);
      values[name] = value;
      continue;
    }
    const isPlain = typeof value === "string" || typeof value === "number";
    const parsed = isPlain ? option.type.parse(String(value)) : undefined;
    if (parsed === undefined)
      throw wrong(`${place} must be ${option.type.must}, not ${shown(value)}.`);
    values[name] = parsed;
  }
  return values;
}

async function read(path: string, name: string): Promise<unknown> {
  if (!name.endsWith(".json")) return await importDefault(path, name);
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw wrongUsage(`${name} is no JSON: ${reason}.`, { cause });
  }
}

async function importDefault(path: string, name: string): Promise<unknown> {
  try {
    return (await import(pathToFileURL(path).href)).default;
  } catch (cause) {
    const code = (cause as { code?: string }).code;
    if (code === "ERR_UNKNOWN_FILE_EXTENSION") {
      throw wrongUsage(
        `Node 22.18 or later is needed for ${name}; inkdigit.config.json does without.`,
        {
          cause,
        },
      );
    }
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw wrongUsage(`Loading ${name} failed: ${reason}`, { cause });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function didYouMean(typed: string, words: readonly string[]): string {
  const meant = nearest(typed, words);
  return meant === undefined ? "." : `; did you mean "${meant}"?`;
}

function shown(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return "what is nested so deeply";
  }
}
