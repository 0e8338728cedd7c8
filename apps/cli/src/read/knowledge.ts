import type { Knowledge } from "@inkdigit/classifier";
import { wrongUsage } from "../errors.ts";
import { sentence } from "../sentence.ts";
import type { ReadArguments } from "./command.ts";
import { readBytes } from "./read-bytes.ts";

/**
 * What the options say of the text.
 *
 * @throws {CommandError} `WRONG_USAGE` for a pattern or values that are none, or a file without values.
 */
export async function knowledgeOf(options: ReadArguments["options"]): Promise<Knowledge> {
  const { as, digits, pattern, checksum } = options;
  const values = options.values === undefined ? undefined : await valuesOf(options.values);
  const known: Knowledge = {
    ...(digits !== undefined && { digits }),
    ...(pattern !== undefined && { pattern }),
    ...(values && { values }),
    ...(checksum !== undefined && { checksum }),
  };
  // The reader's code is loaded only where there is something to check.
  if (Object.keys(known).length === 0) return known;
  const { checkOptions } = await import("@inkdigit/classifier");
  try {
    checkOptions({ as, ...known });
  } catch (error) {
    throw wrongUsage(sentence(`--${(error as Error).message}`), { cause: error });
  }
  return known;
}

/** A list with commas, or the lines of a file that an @ stands before. */
async function valuesOf(given: string): Promise<string[]> {
  const parts = given.startsWith("@") ? await linesOf(given.slice(1)) : given.split(",");
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

async function linesOf(file: string): Promise<string[]> {
  try {
    return new TextDecoder().decode(await readBytes(file)).split("\n");
  } catch (error) {
    throw wrongUsage(`--values @${file}: ${(error as Error).message}`, { cause: error });
  }
}
