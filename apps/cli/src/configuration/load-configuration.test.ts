import { describe, expect, test } from "vitest";
import { parseArguments } from "../arguments/parse-arguments.ts";
import { read } from "../read/command.ts";
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
      /^In inkdigit\.config\.json is no JSON: /,
    );
  });
});

test("is read from a module too, and none is needed", async () => {
  expect(await loadConfiguration(temporaryFolder(), read, names)).toEqual({});
  const folder = temporaryFolder({
    "inkdigit.config.mjs": 'export default { read: { format: "csv" } };',
  });
  expect(await loadConfiguration(folder, read, names)).toEqual({ format: "csv" });
});

test("is found where the command is run", async () => {
  const cwd = temporaryFolder({ "inkdigit.config.json": '{ "read": { "as": "circle" } }' });
  expect(await runCli(["read", "a.png"], { cwd })).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^inkdigit: In inkdigit\.config\.json, "read\.as" must be one of /),
  });
});
