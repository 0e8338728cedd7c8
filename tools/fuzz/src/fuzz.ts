import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { answerTo } from "./run/campaign.ts";
import { watchOver } from "./run/watch-over.ts";
import { targets } from "./targets.ts";

const names = Object.keys(targets);
const USAGE = `Usage: pnpm fuzz [target...] [--minutes 10] [--seed 1] [--input FILE] [--list]

Feeds a parser with damaged and made-up inputs. It must answer or fail with an error of its own, in
bounded time and memory. What fails otherwise is written to tools/fuzz/found/TARGET.

  --minutes   for each target; without targets, all of them one after the other
  --seed      other seeds make other inputs
  --input     read this one file by the target, and say what comes of it
  --list      the targets

Targets: ${names.join(", ")}
`;

const { values, positionals } = parseArgs({
  // pnpm hands on the -- that a user may put before the options.
  args: process.argv.slice(2).filter((each) => each !== "--"),
  allowPositionals: true,
  options: {
    minutes: { type: "string", default: "10" },
    seed: { type: "string", default: "1" },
    input: { type: "string" },
    list: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
});
process.exitCode = await main();

async function main(): Promise<number> {
  const strange = positionals.find((name) => !Object.hasOwn(targets, name));
  const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
  if (values.help || strange !== undefined || !(minutes > 0) || !Number.isInteger(seed)) {
    if (strange !== undefined) console.error(`There is no target "${strange}".`);
    console.error(USAGE);
    return values.help ? 0 : 2;
  }
  if (values.list) {
    for (const name of names) console.log(`${name.padEnd(14)}${(await targets[name]!()).summary}`);
    return 0;
  }
  const wanted = positionals.length > 0 ? positionals : names;
  if (values.input !== undefined) return await readOne(wanted[0]!, values.input);
  let findings = 0;
  for (const name of wanted) findings += await fuzz(name, minutes, seed);
  return findings > 0 ? 1 : 0;
}

async function fuzz(target: string, minutes: number, seed: number): Promise<number> {
  let findings = 0;
  const report = await watchOver({
    target,
    seed,
    milliseconds: minutes * 60_000,
    onProgress(inputs) {
      if (process.stderr.isTTY) process.stderr.write(`\r${target}: ${inputs.toLocaleString("en")}`);
    },
    onFinding({ input, reason }) {
      findings++;
      const path = place(target, input);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, input);
      console.error(`\n${target}: ${reason}\n  ${input.length} bytes: ${path}`);
    },
  });
  if (process.stderr.isTTY) process.stderr.write("\r");
  const inputs = report.inputs.toLocaleString("en");
  const answers = report.answers.toLocaleString("en");
  console.log(
    `${target.padEnd(14)}${minutes} min, seed ${seed}: ${inputs} inputs, ${answers} different answers, ` +
      `${findings === 0 ? "nothing found" : `${findings} FOUND`}`,
  );
  return findings;
}

function place(target: string, input: Uint8Array): string {
  const folder = fileURLToPath(new URL(`../found/${target}/`, import.meta.url));
  return join(folder, createHash("sha256").update(input).digest("hex").slice(0, 12));
}

async function readOne(name: string, file: string): Promise<number> {
  const input = readFileSync(file);
  const parser = await (await targets[name]!()).open();
  const { answer, fault } = await answerTo(parser, input);
  console.log(fault ?? answer);
  await parser.close?.();
  return fault === undefined ? 0 : 1;
}
