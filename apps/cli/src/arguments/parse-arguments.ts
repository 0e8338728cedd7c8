import { parseArgs } from "node:util";
import type { Arguments, Command, Options, OptionValues } from "../command.ts";
import { wrongUsage } from "../errors.ts";
import { nearest } from "./nearest.ts";

/**
 * What was asked of a command. An option given twice counts as it was given last; behind `--`
 * everything is an operand.
 *
 * @param configured - What options are where they are not given, in place of their defaults.
 * @throws {CommandError} `WRONG_USAGE` for an option that is not there, or a value that it cannot have.
 */
export function parseArguments<O extends Options>(
  command: Command<O>,
  given: readonly string[],
  configured: Readonly<Record<string, unknown>> = {},
): Arguments<O> {
  const { options } = command;
  const { tokens } = parseArgs({
    args: [...given],
    options: Object.fromEntries(Object.entries(options).map(([name, it]) => [name, toNode(it)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });

  const values: Record<string, unknown> = Object.fromEntries(
    Object.entries(options).map(([name, it]) => [name, it.kind === "flag" ? false : it.fallback]),
  );
  Object.assign(values, configured);
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "option") values[token.name] = readOption(command, token);
    if (token.kind === "positional") operands.push(token.value);
  }
  if (!command.operands && operands.length > 0) {
    throw wrongUsage(`"inkdigit ${command.name}" takes options only, not "${operands[0]}".`);
  }
  return { options: values as OptionValues<O>, operands };
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function readOption(command: Command, { name, rawName, value }: OptionToken): unknown {
  const option = Object.hasOwn(command.options, name) ? command.options[name] : undefined;
  if (!option) throw unknownOption(command, rawName);
  if (option.kind === "flag") {
    if (value !== undefined) throw wrongUsage(`${rawName} takes no value, not "${value}".`);
    return true;
  }
  const { must, parse } = option.type;
  if (value === undefined) throw wrongUsage(`${rawName} needs a value: ${must}.`);
  const parsed = parse(value);
  if (parsed === undefined) throw wrongUsage(`${rawName} must be ${must}, not "${value}".`);
  return parsed;
}

function unknownOption(command: Command, typed: string) {
  const names = Object.keys(command.options).map((name) => `--${name}`);
  const meant = typed.startsWith("--") ? nearest(typed, names) : undefined;
  const hint = meant
    ? `did you mean ${meant}?`
    : `inkdigit ${command.name} --help lists what there is.`;
  return wrongUsage(`There is no option ${typed}; ${hint}`);
}

function toNode(option: Options[string]) {
  if (option.kind === "value") return { type: "string" as const };
  return option.short === undefined
    ? { type: "boolean" as const }
    : { type: "boolean" as const, short: option.short };
}
