/** What may stand behind an option. */
export interface ValueType<T> {
  /** What `--help` shows in its place: `<file>`. */
  readonly hint: string;
  /** What it must be, as the end of a sentence: `a whole number from 1 to 64`. */
  readonly must: string;
  /** The words that may be given, where they are few. */
  readonly choices?: readonly string[];
  /** The value, or undefined where the text is none. */
  parse(text: string): T | undefined;
}

/** Any text but an empty one. */
export function text(hint: string, must: string): ValueType<string> {
  return { hint, must, parse: (given) => (given === "" ? undefined : given) };
}

/** The path of a file. */
export const file: ValueType<string> = text("file", "the path of a file");

/** The path of a folder. */
export const folder: ValueType<string> = text("folder", "the path of a folder");

/** One of a few words. */
export function oneOf<const Word extends string>(
  hint: string,
  choices: readonly Word[],
): ValueType<Word> {
  return {
    hint,
    must:
      choices.length === 1
        ? choices[0]!
        : `one of ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}`,
    choices,
    parse: (given) => choices.find((choice) => choice === given),
  };
}

/** A whole number between two others, these included. */
export function integer(least: number, most: number): ValueType<number> {
  return {
    hint: "n",
    must: `a whole number from ${least} to ${most}`,
    parse: (given) => within(/^\d+$/.test(given) ? Number(given) : Number.NaN, least, most),
  };
}

/** A decimal number between two others, these included. */
export function number(hint: string, least: number, most: number): ValueType<number> {
  return {
    hint,
    must: `a number from ${least} to ${most}`,
    parse: (given) => within(decimal(given), least, most),
  };
}

/** Rows and columns: `9x9`. */
export const gridSize: ValueType<{ readonly rows: number; readonly columns: number }> = {
  hint: "rows x columns",
  must: "rows and columns from 1 to 50, such as 9x9",
  parse(given) {
    const [rows, columns] = given.split(/[x×]/i).map((side) => integer(1, 50).parse(side));
    const isGrid = /^\d+[x×]\d+$/i.test(given) && rows !== undefined && columns !== undefined;
    return isGrid ? { rows, columns } : undefined;
  },
};

/** A share, as a percentage or a number: `0.1%` or `0.001`. */
export const share: ValueType<number> = {
  hint: "share",
  must: "a share from 0 to 1 or 0% to 100%, such as 0.1%",
  parse(given) {
    const isPercent = given.endsWith("%");
    const value = decimal(isPercent ? given.slice(0, -1) : given);
    return within(isPercent ? value / 100 : value, 0, 1);
  },
};

function decimal(given: string): number {
  return /^(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(given) ? Number(given) : Number.NaN;
}

function within(value: number, least: number, most: number): number | undefined {
  return value >= least && value <= most ? value : undefined;
}
