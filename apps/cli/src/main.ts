import { formatHelp, formatOverview } from "./arguments/format-help.ts";
import { nearest } from "./arguments/nearest.ts";
import { parseArguments } from "./arguments/parse-arguments.ts";
import { takeConfig } from "./arguments/take-config.ts";
import type { Command, ExitCode } from "./command.ts";
import { commands } from "./commands.ts";
import { CommandError, isBrokenPipe, wrongUsage } from "./errors.ts";
import { sentence } from "./sentence.ts";
import { printable } from "./terminal/printable.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { version } from "./version.ts";

/** Do what the arguments say. Everything that goes wrong ends here, as a sentence and an exit code. */
export async function main(given: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await run(given, terminal);
  } catch (error) {
    // Whoever read our results has seen enough, as in `inkdigit read scans/ | head`.
    if (isBrokenPipe(error)) return 0;
    await terminal.err.write(`inkdigit: ${explain(error)}\n`).catch(() => {});
    return error instanceof CommandError && error.code === "WRONG_USAGE" ? 2 : 1;
  }
}

async function run(given: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = given;
  if (name === undefined || isHelp(name)) return await showHelp(rest[0], terminal);
  if (name === "--version" || name === "-V") {
    await terminal.out.write(`${version()}\n`);
    return 0;
  }
  const command = await find(name);
  if (asksForHelp(rest)) return await showHelp(name, terminal);
  const { loadConfiguration } = await import("./configuration/load-configuration.ts");
  const names = commands.map((entry) => entry.name);
  const { asked, others } = takeConfig(rest);
  const notes: string[] = [];
  const onNote = (note: string) => notes.push(note);
  const configured = await loadConfiguration(process.cwd(), command, names, { asked, onNote });
  const parsed = parseArguments(command, others, configured);
  for (const note of notes) await terminal.err.write(`inkdigit: ${note}\n`);
  return await command.run(parsed, terminal);
}

async function showHelp(name: string | undefined, { out }: Terminal): Promise<ExitCode> {
  await out.write(
    name === undefined
      ? formatOverview(commands, out.paint)
      : formatHelp(await find(name), out.paint),
  );
  return 0;
}

async function find(name: string): Promise<Command> {
  const entry = commands.find((command) => command.name === name);
  if (entry) return await entry.load();
  if (name.startsWith("-")) throw wrongUsage(`The command comes first, not ${name}; ${seeHelp}`);
  const meant = nearest(
    name,
    commands.map((command) => command.name),
  );
  if (meant) throw wrongUsage(`There is no command "${name}"; did you mean "${meant}"?`);
  const isPath = /[./\\]/.test(name);
  throw wrongUsage(
    `There is no command "${name}"; ${isPath ? `inkdigit read ${name} reads a picture.` : seeHelp}`,
  );
}

const seeHelp = "inkdigit --help lists what there is.";

function isHelp(argument: string): boolean {
  return argument === "--help" || argument === "-h" || argument === "help";
}

/** Before `--`, which makes everything behind it a name. */
function asksForHelp(given: readonly string[]): boolean {
  const end = given.indexOf("--");
  const options = end < 0 ? given : given.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

/** A failure that was foreseen has a code and a sentence; any other is a fault of ours. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && typeof error.code === "string" && !error.code.startsWith("ERR_")) {
    return sentence(error.message).split("\n").map(printable).join("\n");
  }
  return `This is a fault in inkdigit; please report it.\n${error.stack ?? error.message}`;
}
