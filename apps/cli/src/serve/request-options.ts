import { checkOptions, type Knowledge, type Layout, type ReadOptions } from "@inkdigit/classifier";
import { gridSize, number, oneOf, type ValueType } from "../arguments/value-types.ts";
import { digitCount } from "../read/digit-count.ts";
import { RequestProblem } from "./problem.ts";

/** What a request says beside its pictures, by name. Only `values` may be a list. */
export type RequestParameters = ReadonlyMap<string, string | readonly string[]>;

/** The most values of a list, and characters of a pattern: they cost time before a picture is read. */
const MOST_VALUES = 10_000;
const LONGEST_PATTERN = 1000;

/** The names that it may have, in the query, in a form and in JSON. */
const PARAMETERS = [
  "as",
  "grid",
  "digits",
  "pattern",
  "values",
  "checksum",
  "min-confidence",
  "name",
] as const;

const layouts = oneOf<Layout>("layout", ["auto", "digit", "line", "page", "grid"]);
const confidence = number("p", 0, 1);
const checksums = oneOf("checksum", ["luhn", "mod11", "mod97"]);

/** @throws {RequestProblem} for a name that there is not, or what is no text. */
export function checkedParameters(
  given: Readonly<Record<string, unknown>>,
  place: "query" | "form" | "body",
): RequestParameters {
  const parameters = new Map<string, string | readonly string[]>();
  for (const [name, value] of Object.entries(given)) {
    if (!PARAMETERS.some((known) => known === name)) {
      throw invalid(
        `the ${place} has an unknown ${JSON.stringify(name)}; there are ${PARAMETERS.join(", ")}`,
      );
    }
    if (name === "values" && isTexts(value)) parameters.set(name, value);
    else if (typeof value === "string" || typeof value === "number")
      parameters.set(name, String(value));
    else throw invalid(`"${name}" must be given once, as a text`);
  }
  return parameters;
}

/**
 * How the pictures of a request are read.
 *
 * @throws {RequestProblem} for a value that cannot be, naming it.
 */
export function requestOptions(parameters: RequestParameters): ReadOptions {
  const parsed = <T>(name: string, type: ValueType<T>): T | undefined => {
    const text = parameters.get(name);
    if (text === undefined) return undefined;
    const value = type.parse(String(text));
    if (value === undefined)
      throw invalid(`"${name}" must be ${type.must}, not ${JSON.stringify(text)}`);
    return value;
  };
  const as = parsed("as", layouts);
  const grid = parsed("grid", gridSize);
  const minConfidence = parsed("min-confidence", confidence);
  const known = knowledge(parameters, parsed("digits", digitCount), parsed("checksum", checksums));
  const options = {
    ...(as !== undefined && { as }),
    ...(grid !== undefined && { grid }),
    ...(minConfidence !== undefined && { minConfidence }),
    ...known,
  };
  try {
    checkOptions(options);
  } catch (error) {
    throw invalid((error as Error).message);
  }
  return options;
}

function knowledge(
  parameters: RequestParameters,
  digits: Knowledge["digits"],
  checksum: Knowledge["checksum"],
): Knowledge {
  const pattern = parameters.get("pattern");
  if (pattern !== undefined && pattern.length > LONGEST_PATTERN) {
    throw invalid(`pattern has more than ${LONGEST_PATTERN} characters`);
  }
  const values = parameters.get("values");
  return {
    ...(digits !== undefined && { digits }),
    ...(pattern !== undefined && { pattern: String(pattern) }),
    ...(values !== undefined && { values: valuesOf(values) }),
    ...(checksum !== undefined && { checksum }),
  };
}

/** A list, or a text with commas between them. */
function valuesOf(values: string | readonly string[]): string[] {
  const parts = typeof values === "string" ? values.split(",") : values;
  if (parts.length > MOST_VALUES) throw invalid(`values has more than ${MOST_VALUES} of them`);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

export function invalid(message: string): RequestProblem {
  return new RequestProblem(400, "INVALID_REQUEST", message);
}
