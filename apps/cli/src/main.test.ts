import { expect, test } from "vitest";
import { commands } from "./commands.ts";
import { runHere as run } from "./testing/capture-terminal.ts";
import { version } from "./version.ts";

test.each([[[]], [["--help"]], [["-h"]], [["help"]]])("%j lists the commands", async (given) => {
  const { code, out, err } = await run(...given);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  for (const { name, summary } of commands) expect(out).toMatch(new RegExp(`${name} +${summary}`));
});

test.each(commands.map(({ name }) => name))(
  "%s explains itself within 80 columns",
  async (name) => {
    const command = await commands.find((entry) => entry.name === name)!.load();
    const { code, out } = await run(name, "--help");
    expect(code).toBe(0);
    expect(out).toContain(`Usage: inkdigit ${name}`);
    for (const option of Object.keys(command.options)) expect(out).toContain(`--${option}`);
    for (const { line } of command.examples) expect(out).toContain(line);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(await run("help", name)).toEqual({ code, out, err: "" });
  },
);

test("the list says of a command what the command says of itself", async () => {
  for (const entry of commands) {
    const { name, summary } = await entry.load();
    expect({ name, summary }).toEqual({ name: entry.name, summary: entry.summary });
  }
});

test("tells its version", async () => {
  expect(await run("--version")).toEqual({ code: 0, out: `${version()}\n`, err: "" });
});

test.each([
  [["raed"], 'There is no command "raed"; did you mean "read"?'],
  [["a.png"], 'There is no command "a.png"; inkdigit read a.png reads a picture.'],
  [["quux"], 'There is no command "quux"; inkdigit --help lists what there is.'],
  [["--as", "digit"], "The command comes first, not --as; inkdigit --help lists what there is."],
  [["read"], "Nothing to read: name files, folders or globs, or a list with --files-from."],
  [["read", "--fromat", "csv"], "There is no option --fromat; did you mean --format?"],
])("%j is wrong usage", async (given, message) => {
  expect(await run(...given)).toEqual({ code: 2, out: "", err: `inkdigit: ${message}\n` });
});
