import type { ValueType } from "./arguments/value-types.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** 0: all done, 1: some of it failed, 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** An option that is there or not: `--recursive`. */
export interface Flag {
  readonly kind: "flag";
  readonly summary: string;
  /** One letter: `-r`. */
  readonly short?: string;
}

/** An option with a value: `--epochs 20`. */
export interface Value<T> {
  readonly kind: "value";
  readonly summary: string;
  readonly type: ValueType<T>;
  /** What it is where the option is not given. */
  readonly fallback?: T;
}

export type Options = Readonly<Record<string, Flag | Value<unknown>>>;

/** The options of a command by their names, as they were given. */
export type OptionValues<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends Flag
    ? boolean
    : O[Name] extends { readonly fallback: infer T }
      ? T
      : O[Name] extends Value<infer T>
        ? T | undefined
        : never;
};

export interface Arguments<O extends Options> {
  readonly options: OptionValues<O>;
  /** What stands on the command line beside the options. */
  readonly operands: readonly string[];
}

export interface Example {
  readonly line: string;
  readonly meaning: string;
}

/** A command as data, from which it is parsed, checked and explained. */
export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly summary: string;
  /** What it takes beside options, such as `<pictures...>`; absent where it takes nothing. */
  readonly operands?: string;
  readonly options: O;
  readonly examples: readonly Example[];
  /** What else a user should know, a paragraph each. */
  readonly notes?: readonly string[];
  run(given: Arguments<O>, terminal: Terminal): Promise<ExitCode>;
}

/** The command itself; only its types are looked at. */
export function defineCommand<const O extends Options>(command: Command<O>): Command<O> {
  return command;
}

export function flag(summary: string, short?: string): Flag {
  return short === undefined ? { kind: "flag", summary } : { kind: "flag", summary, short };
}

export function value<T>(type: ValueType<T>, summary: string): Value<T> {
  return { kind: "value", type, summary };
}

export function valueOr<T>(
  type: ValueType<T>,
  fallback: NoInfer<T>,
  summary: string,
): Value<T> & { readonly fallback: T } {
  return { kind: "value", type, summary, fallback };
}
