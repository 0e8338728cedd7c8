import { wrongUsage } from "../errors.ts";

const OPTION = "--config";

/**
 * The configuration file that is asked for, an option of every command, and the other arguments. Behind
 * `--` there are no options.
 *
 * @throws {CommandError} `WRONG_USAGE` where no file follows.
 */
export function takeConfig(given: readonly string[]): {
  readonly asked: string | undefined;
  readonly others: readonly string[];
} {
  const end = given.includes("--") ? given.indexOf("--") : given.length;
  let asked: string | undefined;
  const others: string[] = [];
  for (let i = 0; i < end; i++) {
    const argument = given[i]!;
    if (argument !== OPTION && !argument.startsWith(`${OPTION}=`)) {
      others.push(argument);
      continue;
    }
    asked = argument === OPTION ? given[++i] : argument.slice(OPTION.length + 1);
    if (!asked || i >= end)
      throw wrongUsage(`${OPTION} needs a value: a JSON, JavaScript or TypeScript file.`);
  }
  return { asked, others: [...others, ...given.slice(end)] };
}
