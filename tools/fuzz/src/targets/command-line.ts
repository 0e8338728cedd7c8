import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ClassifierError, checkOptions } from "@inkdigit/classifier";
import fc from "fast-check";
import { parseArguments } from "../../../../apps/cli/src/arguments/parse-arguments.ts";
import { commands } from "../../../../apps/cli/src/commands.ts";
import { loadConfiguration } from "../../../../apps/cli/src/configuration/load-configuration.ts";
import { CommandError } from "../../../../apps/cli/src/errors.ts";
import { read } from "../../../../apps/cli/src/read/command.ts";
import { openBatchJournal } from "../../../../apps/cli/src/read/output/open-batch-journal.ts";
import { journalSettingsOf, planRead } from "../../../../apps/cli/src/read/read-plan.ts";
import { runHere } from "../../../../apps/cli/src/testing/capture-terminal.ts";
import { acceptedOutcome } from "../../../../apps/cli/src/testing/outcomes.ts";
import { pngOf } from "../../../../apps/cli/src/testing/pictures.ts";
import { mutateBytes } from "../mutate/mutate-bytes.ts";
import { mutateJson } from "../mutate/mutate-json.ts";
import { wordMutation } from "../mutate/mutate-text.ts";
import type { Target } from "../target.ts";
import { scratchFolder } from "./scratch-folder.ts";

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");
const anyText = fc.string({ unit: "binary", maxLength: 40 }).map((each) => Buffer.from(each));

export const config: Target = {
  summary: "inkdigit.config.json",
  seeds: async () =>
    [
      { read: { "min-confidence": 0.95, recursive: true, as: "line" }, serve: { port: 9000 } },
      { train: { model: "lenet", epochs: 3, rate: 0.01 }, read: { pages: "1-3", jobs: 2 } },
    ].map((each) => Buffer.from(JSON.stringify(each))),
  mutate: (input, random) =>
    random.below(3) === 0
      ? mutateBytes(input, random)
      : Buffer.from(mutateJson(text(input), random)),
  madeUp: fc.json().map((json) => Buffer.from(json)),
  async open() {
    const { folder, remove } = scratchFolder();
    const names = commands.map(({ name }) => name);
    const loaded = await Promise.all(
      commands.filter(({ name }) => /read|train|serve/.test(name)).map(({ load }) => load()),
    );
    return {
      async read(input) {
        writeFileSync(join(folder, "inkdigit.config.json"), input);
        for (const command of loaded) await loadConfiguration(folder, command, names);
        return "a configuration";
      },
      isForeseen: (error) => error instanceof CommandError,
      close: async () => remove(),
    };
  },
};

export const knowledge: Target = {
  summary: "patterns, values and lengths of what is known",
  seeds: async () =>
    ["[0-3]d/[01]d/20dd", "d{2,4}|7?d{3}", "10,20,50", "6-8", "dd.dd,-"].map((each) =>
      Buffer.from(each),
    ),
  mutate: wordMutation(["d{100}", "[0-9]", "?", "|", "{0,999}", "d?", "{", "[9-0]", "d{2,4}", ","]),
  madeUp: anyText,
  open: async () => ({
    read(input) {
      const given = text(input);
      let foreseen = 0;
      for (const known of [
        { pattern: given },
        { values: given.split(",") },
        { digits: given as unknown as number },
      ]) {
        try {
          checkOptions(known);
        } catch (error) {
          if (!(error instanceof ClassifierError)) throw error;
          foreseen++;
        }
      }
      return `${3 - foreseen} that can be known`;
    },
    isForeseen: (error) => error instanceof ClassifierError,
  }),
};

export const resume: Target = {
  summary: "the journal that `read --resume` goes on with",
  // What a batch leaves when it is killed at its beginning, and at its end.
  seeds: async () => [await journalOf([]), await journalOf(["in/1.png", "in/2.png"])],
  mutate(input, random) {
    if (random.below(3) === 0) return mutateBytes(input, random);
    const lines = text(input).split("\n");
    const at = random.below(lines.length);
    return Buffer.from(lines.with(at, mutateJson(lines[at]!, random)).join("\n"));
  },
  async open() {
    const { folder, remove } = await twoPictures();
    const before = process.cwd();
    process.chdir(folder);
    return {
      async read(input) {
        writeFileSync("out.jsonl.journal", input);
        rmSync("out.jsonl", { force: true });
        const given = ["read", "in", "--out", "out.jsonl", "--as", "digit", "--jobs", "1"];
        const { code, err } = await runHere(...given, "--resume");
        if (/fault in inkdigit/.test(err)) throw new Error(err);
        if (code === 0 && readFileSync("out.jsonl", "utf8").split("\n").length !== 3) {
          throw new Error("results are missing");
        }
        return `exit code ${code}: ${err.replace(/[\d"].*/s, "")}`;
      },
      isForeseen: () => false,
      async close() {
        process.chdir(before);
        remove();
      },
    };
  },
};

async function journalOf(files: readonly string[]): Promise<Uint8Array> {
  const { folder, remove } = scratchFolder();
  const { options } = parseArguments(read, ["in", "--as", "digit"], {});
  const out = join(folder, "out.jsonl");
  const journal = openBatchJournal(out, journalSettingsOf(await planRead(options)), false);
  for (const file of files) {
    journal.add(JSON.stringify([file, 0, 1]), [acceptedOutcome(file, "1", 0.9)]);
  }
  journal.close();
  const bytes = readFileSync(`${out}.journal`);
  remove();
  return bytes;
}

/** A folder `in` with two small pictures. */
async function twoPictures() {
  const scratch = scratchFolder();
  mkdirSync(join(scratch.folder, "in"));
  for (const [i, name] of ["1.png", "2.png"].entries()) {
    const picture = await pngOf(20, 20, (x, y) =>
      x > 8 + i && x < 12 && y > 3 && y < 17 ? 0 : 255,
    );
    writeFileSync(join(scratch.folder, "in", name), picture);
  }
  return scratch;
}
