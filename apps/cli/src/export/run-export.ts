import { stat } from "node:fs/promises";
import { join } from "node:path";
import { multiplyAddsOf, parametersOf } from "@inkdigit/lenet-model";
import { writeWhole } from "@inkdigit/lenet-model/node";
import type { ExitCode } from "../command.ts";
import { wrongUsage } from "../errors.ts";
import { assertWritable } from "../files/assert-writable.ts";
import { makeFolders } from "../files/make-folders.ts";
import { count } from "../terminal/progress-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { ExportArguments } from "./command.ts";
import { type ExportFormat, encodeNetwork } from "./encode-network.ts";
import { openNetwork } from "./exported-network.ts";

/** Write a network in a format of other tools, and say what was written. */
export async function runExport(
  { options }: ExportArguments,
  { out, err }: Terminal,
): Promise<ExitCode> {
  const format = options.format ?? formatOf(options.out);
  const network = await openNetwork(options.model);
  const { architecture, card, scorer } = network;
  const target = await targetOf(options.out, architecture.name, format);
  const files = encodeNetwork(network, format);
  if (files.has("")) await assertWritable(target);
  else await makeFolder(target);
  const written: { path: string; bytes: number }[] = [];
  for (const [name, bytes] of files) {
    const path = name === "" ? target : join(target, name);
    await writeFile(path, bytes);
    written.push({ path, bytes: bytes.length });
  }

  const model = { name: architecture.name, ...(card && { version: card.version }) };
  if (options.json) {
    await out.write(`${JSON.stringify({ model, format, files: written }, null, 2)}\n`);
    return 0;
  }
  if (format !== "safetensors" && scorer.size > 0) {
    await err.write("What says that a picture is no digit is in no file but safetensors.\n");
  }
  const size = `${count(parametersOf(architecture))} parameters, ${count(multiplyAddsOf(architecture))} multiply-adds a digit`;
  await out.write(`${[model.name, card?.version].filter(Boolean).join(" ")}: ${size}\n`);
  for (const { path, bytes } of written) {
    await out.write(`Saved as ${path}, ${count(bytes)} bytes\n`);
  }
  return 0;
}

/** @throws {CommandError} `WRONG_USAGE` where the name of the file does not tell. */
function formatOf(file: string | undefined): ExportFormat {
  if (file?.endsWith(".onnx")) return "onnx";
  if (file?.endsWith(".safetensors")) return "safetensors";
  throw wrongUsage("--format is needed: safetensors, tfjs or onnx.");
}

/** The file, or the folder for tfjs; a file goes into a folder that is there under its own name. */
async function targetOf(
  out: string | undefined,
  name: string,
  format: ExportFormat,
): Promise<string> {
  const own = format === "tfjs" ? `${name}-tfjs` : `${name}.${format}`;
  if (out === undefined || format === "tfjs") return out ?? own;
  const found = await stat(out).catch(() => undefined);
  return found?.isDirectory() ? join(out, own) : out;
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await makeFolders(folder);
  } catch (cause) {
    throw wrongUsage(`"${folder}" cannot be made a folder.`, { cause });
  }
}

async function writeFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeWhole(path, bytes);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (typeof code !== "string") throw cause;
    throw wrongUsage(`"${path}" cannot be written: ${code}.`, { cause });
  }
}
