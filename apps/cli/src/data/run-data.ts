import { invert, type Plane, resize } from "@inkdigit/image-preprocess";
import type { Digits } from "@inkdigit/mnist-data";
import { cacheFolder, loadMnistPart } from "@inkdigit/mnist-data/node";
import type { ExitCode } from "../command.ts";
import { wrongUsage } from "../errors.ts";
import { percent } from "../evaluate/percent.ts";
import { assertWritable } from "../files/assert-writable.ts";
import { writeWhole } from "../files/write-whole.ts";
import { loadDigits } from "../mnist/load-digits.ts";
import { pickCodec } from "../read/pick-codec.ts";
import { bar, count } from "../terminal/progress-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { DataArguments } from "./command.ts";
import { digitStatistics } from "./digit-statistics.ts";
import { drawInk } from "./draw-ink.ts";
import { montage } from "./montage.ts";

const ACTIONS = { fetch: fetchData, verify, stats, show } as const;

type Values = DataArguments["options"];

/** Fetch, verify, count or show digits. */
export async function runData(
  { options, operands }: DataArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const [action, ...rest] = operands;
  if (action === undefined || !Object.hasOwn(ACTIONS, action) || rest.length > 0) {
    throw wrongUsage("Say what to do with the data: fetch, verify, stats or show.");
  }
  return await ACTIONS[action as keyof typeof ACTIONS](options, terminal);
}

/** Download what is not there yet; each file is checked as it comes. */
async function fetchData(_options: Values, terminal: Terminal): Promise<ExitCode> {
  for (const part of ["test", "train"] as const) await loadDigits(part, "mirror", terminal);
  await terminal.out.write(`MNIST is in ${cacheFolder()}\n`);
  return 0;
}

async function verify({ data, json }: Values, { out }: Terminal): Promise<ExitCode> {
  const source = data === "package" || data === "mirror" ? data : { folder: data, verify: true };
  const checks: { part: string; isWhole: boolean; found: string }[] = [];
  for (const part of ["train", "test"] as const) {
    try {
      const digits = await loadMnistPart(part, { source });
      checks.push({
        part,
        isWhole: true,
        found: `${count(digits.count)} digits, just as published`,
      });
    } catch (error) {
      if (!(error instanceof Error && "code" in error)) throw error;
      checks.push({ part, isWhole: false, found: `${error.message} (${error.code})` });
    }
  }
  await out.write(
    json
      ? `${JSON.stringify(checks, null, 2)}\n`
      : checks
          .map(({ part, isWhole, found }) => `${isWhole ? "✓" : "✗"} ${part.padEnd(7)}${found}\n`)
          .join(""),
  );
  return checks.every(({ isWhole }) => isWhole) ? 0 : 1;
}

/** Characters of the longest bar. */
const BAR = 30;

async function stats({ data, part, json }: Values, terminal: Terminal): Promise<ExitCode> {
  const found = digitStatistics(await loadDigits(part, data, terminal));
  const most = Math.max(...found.digits.map((digit) => digit.count), 1);
  const rows = found.digits.map(({ digit, count: n, ink }) => {
    return `    ${digit}  ${count(n).padStart(7)}  ${bar(n / most, BAR)}  ${percent(ink).padStart(7)}\n`;
  });
  await terminal.out.write(
    json
      ? `${JSON.stringify(found, null, 2)}\n`
      : `${count(found.count)} digits, ${found.width} x ${found.height}\n\n` +
          `Digit    Count${" ".repeat(BAR + 6)}   Ink\n${rows.join("")}`,
  );
  return 0;
}

/** A montage in a file has so many columns, each pixel so many wide. */
const COLUMNS = 20;
const ENLARGED = 2;
/** Lines of digits in a terminal. */
const ROWS = 2;

async function show(options: Values, terminal: Terminal): Promise<ExitCode> {
  const { out } = terminal;
  if (options.out !== undefined) await assertWritable(options.out);
  const digits = await loadDigits(options.part, options.data, terminal);
  const fitting = Math.max(1, Math.floor(((out.columns ?? 80) + 1) / (digits.columns + 1)));
  const columns = options.out === undefined ? fitting : COLUMNS;
  const wanted = options.count ?? (options.out === undefined ? ROWS * columns : 100);
  const indices = choose(digits, options, wanted);
  if (indices.length === 0) throw wrongUsage(`There is no such digit from ${options.from} on.`);
  const ink = montage(digits, indices, Math.min(columns, indices.length));
  if (options.out === undefined) {
    await out.write(drawInk(ink));
    return 0;
  }
  const { encodePng } = pickCodec();
  await writeWhole(options.out, await encodePng(enlarged(invert(ink))));
  await out.write(`${count(indices.length)} digits: ${options.out}\n`);
  return 0;
}

function choose({ labels, count: all }: Digits, { digit, from }: Values, wanted: number): number[] {
  const indices: number[] = [];
  for (let i = from; i < all && indices.length < wanted; i++) {
    if (digit === undefined || labels[i] === digit) indices.push(i);
  }
  return indices;
}

function enlarged(picture: Plane): Plane {
  const size = { width: picture.width * ENLARGED, height: picture.height * ENLARGED };
  return resize(picture, { ...size, interpolation: "nearest" });
}
