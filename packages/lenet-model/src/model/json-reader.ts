import { ModelError } from "../errors.ts";

/** Reads a value of unknown shape, and names the place where it is not what it should be. */
export interface JsonReader {
  /** The value under a key. */
  at(key: string): JsonReader;
  /** Whether there is a value under a key. */
  has(key: string): boolean;
  isList(): boolean;
  isNull(): boolean;
  text(): string;
  number(low?: number, high?: number): number;
  flag(): boolean;
  /** A whole number that is not negative. */
  count(): number;
  oneOf<Choice extends string>(choices: readonly Choice[]): Choice;
  list(): JsonReader[];
  /** The value at a place of a list. */
  item(index: number): JsonReader;
  entries(): [string, JsonReader][];
}

/** @param path - What the value is called in messages. */
export function jsonReader(value: unknown, path: string): JsonReader {
  const wrong = (wanted: string): ModelError =>
    new ModelError("CORRUPT_FILE", `${path} is ${shown(value)}, but must be ${wanted}`);
  const record = (): Record<string, unknown> => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw wrong("an object");
    }
    return value as Record<string, unknown>;
  };
  const number = (low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY): number => {
    if (typeof value !== "number" || !Number.isFinite(value) || value < low || value > high) {
      throw wrong(`a number from ${low} to ${high}`);
    }
    return value;
  };
  const list = (): JsonReader[] => {
    if (!Array.isArray(value)) throw wrong("a list");
    return value.map((item, i) => jsonReader(item, `${path}[${i}]`));
  };
  return {
    at: (key) =>
      jsonReader(Object.hasOwn(record(), key) ? record()[key] : undefined, `${path}.${key}`),
    has: (key) => Object.hasOwn(record(), key),
    number,
    count: () => {
      if (!Number.isSafeInteger(value)) throw wrong("a whole number");
      return number(0);
    },
    isList: () => Array.isArray(value),
    isNull: () => value === null,
    flag: () => {
      if (typeof value !== "boolean") throw wrong("true or false");
      return value;
    },
    text: () => {
      if (typeof value !== "string") throw wrong("a text");
      return value;
    },
    oneOf: (choices) => {
      const choice = choices.find((one) => one === value);
      if (choice === undefined) throw wrong(choices.join(" or "));
      return choice;
    },
    list,
    item: (index) => list()[index] ?? jsonReader(undefined, `${path}[${index}]`),
    entries: () =>
      Object.entries(record()).map(([key, item]) => [key, jsonReader(item, `${path}.${key}`)]),
  };
}

function shown(value: unknown): string {
  try {
    const text = JSON.stringify(value) ?? "missing";
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
  } catch {
    return "nested too deeply";
  }
}
