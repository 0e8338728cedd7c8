import { describe, expect, test } from "vitest";
import { parseArguments } from "../arguments/parse-arguments.ts";
import { read } from "../read/command.ts";
import { serve } from "../serve/command.ts";
import { runCli } from "../testing/run-cli.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { configuredOptions, loadConfiguration } from "./load-configuration.ts";

const names = ["read", "serve"];

function configured(configuration: unknown) {
  return configuredOptions(configuration, "inkdigit.config.json", read, names);
}

test("what a command's options are, where they are not given", () => {
  const options = configured({
    read: { as: "line", grid: "3x4", "min-confidence": 0.95, recursive: true },
    serve: { port: "checked when serve is run" },
  });
  expect(parseArguments(read, ["a.png", "--as", "digit"], options).options).toMatchObject({
    as: "digit",
    grid: { rows: 3, columns: 4 },
    "min-confidence": 0.95,
    recursive: true,
    dpi: 200,
  });
});

describe("refuses, naming what is wrong:", () => {
  test.each([
    [[], "it must be an object with the names of commands."],
    [{ raed: {} }, 'there is no command "raed"; did you mean "read"?'],
    [{ read: 3 }, '"read" must be an object with options.'],
    [{ read: { recursiv: true } }, 'there is no option "read.recursiv"; did you mean "recursive"?'],
    [{ read: { xyz: 1 } }, 'there is no option "read.xyz".'],
    [{ read: { recursive: "yes" } }, '"read.recursive" must be true or false, not "yes".'],
    [
      { read: { "min-confidence": 2 } },
      '"read.min-confidence" must be a number from 0 to 1, not 2.',
    ],
    [
      { read: { as: ["digit"] } },
      /^In inkdigit\.config\.json, "read\.as" must be one of .* not \["digit"\]\.$/,
    ],
  ])("%j", (configuration, message) => {
    expect(() => configured(configuration)).toThrow(
      typeof message === "string" ? `In inkdigit.config.json, ${message}` : message,
    );
  });

  test("a file that is no JSON", async () => {
    const folder = temporaryFolder({ "inkdigit.config.json": "{" });
    await expect(loadConfiguration(folder, read, names)).rejects.toThrow(
      /^inkdigit\.config\.json is no JSON: /,
    );
  });
});

test("none is needed", async () => {
  expect(await loadConfiguration(temporaryFolder(), read, names)).toEqual({});
});

describe("code", () => {
  const inkdigitRan = "globalThis.inkdigitRan = true; export default { read: { format: 'csv' } };";

  test("is run when it is asked for", async () => {
    const folder = temporaryFolder({ "mine.mjs": "export default { read: { format: 'csv' } };" });
    expect(await loadConfiguration(folder, read, names, { asked: "mine.mjs" })).toEqual({
      format: "csv",
    });
  });

  test.each(["inkdigit.config.ts", "inkdigit.config.mjs", "inkdigit.config.js"])(
    "that lies there as %s is not run, and a note says so",
    async (name) => {
      const folder = temporaryFolder({ [name]: inkdigitRan });
      const notes: string[] = [];
      const onNote = (note: string) => notes.push(note);
      expect(await loadConfiguration(folder, read, names, { onNote })).toEqual({});
      expect(globalThis).not.toHaveProperty("inkdigitRan");
      expect(notes).toEqual([
        `${name} is code, which runs only when it is asked for: --config ${name}`,
      ]);
    },
  );
});

test("a file that lies there does not decide what is written, or who may ask the server", async () => {
  const folder = temporaryFolder({
    "inkdigit.config.json":
      '{ "read": { "out": "/home/ada/.profile" }, "serve": { "host": "0.0.0.0" } }',
  });
  await expect(loadConfiguration(folder, read, names)).rejects.toThrow(
    'In inkdigit.config.json, "read.out" counts only when the file is asked for: --config inkdigit.config.json',
  );
  await expect(loadConfiguration(folder, serve, names)).rejects.toThrow('"serve.host"');
  const asked = "inkdigit.config.json";
  expect(await loadConfiguration(folder, read, names, { asked })).toEqual({
    out: "/home/ada/.profile",
  });
});

test("a file that is asked for and not there is wrong usage", async () => {
  await expect(
    loadConfiguration(temporaryFolder(), read, names, { asked: "none.json" }),
  ).rejects.toThrow('There is no file "none.json" for --config.');
});

test("is found where the command is run", async () => {
  const cwd = temporaryFolder({ "inkdigit.config.json": '{ "read": { "as": "circle" } }' });
  expect(await runCli(["read", "a.png"], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^inkdigit: In inkdigit\.config\.json, "read\.as" must be one of /),
  });
});
