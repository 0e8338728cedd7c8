import { availableParallelism } from "node:os";
import { createClassifier, type ReadOptions } from "@inkdigit/classifier";
import type { ExitCode } from "../command.ts";
import { openModelFile } from "../model/open-model-file.ts";
import { progressLine } from "../terminal/progress-line.ts";
import { createStatusLine } from "../terminal/status-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { ReadArguments } from "./command.ts";
import { formats } from "./formats/formats.ts";
import { mapInOrder } from "./map-in-order.ts";
import { openReader } from "./open-reader.ts";
import { openSource } from "./source.ts";

/** Below so many pictures the threads would take longer to start than the pictures to read. */
const FEW = 8;

/** Jobs begun before their turn, a thread: so that none idles while a slow picture is awaited. */
const AHEAD = 16;

/** Read what is named, and write what it says, in that order. */
export async function runRead(
  { options, operands }: ReadArguments,
  { out, err, input }: Terminal,
): Promise<ExitCode> {
  const filesFrom = options["files-from"];
  const { pictures, total } = await openSource(operands, { ...options, filesFrom, input });
  const model = options.model === undefined ? undefined : await readModel(options.model);
  const threads = threadsFor(total, options.jobs);
  const reader = await openReader(
    { ...(model && { model }), options: readOptions(options) },
    threads,
  );
  const format = formats[options.format];
  const status = createStatusLine(err);
  // Results that appear line by line on the same terminal are progress enough.
  const showsProgress = !(out.interactive && format.streams);
  const began = performance.now();

  let done = 0;
  let failed = 0;
  async function* outcomes() {
    const all = mapInOrder(
      pictures,
      async (found) => ("status" in found ? found : await reader.read(found.file)),
      threads * AHEAD,
    );
    for await (const outcome of all) {
      done++;
      const seconds = (performance.now() - began) / 1000;
      if (showsProgress) {
        await status.show(() => progressLine({ done, total, seconds }, "pictures"));
      }
      if (outcome.status === "failed") {
        failed++;
        if (!format.showsFailures) {
          await status.clear();
          await err.write(`inkdigit: ${outcome.error.message}\n`);
        }
      }
      yield outcome;
    }
  }

  const view = { paint: out.paint, columns: out.columns, several: total !== 1 };
  try {
    for await (const results of format.write(outcomes(), view)) {
      if (out.interactive) await status.clear();
      await out.write(results);
    }
    await status.clear();
  } finally {
    await reader.close();
  }
  return failed > 0 ? 1 : 0;
}

/** The bytes of a model that can be read with. */
async function readModel(file: string): Promise<Uint8Array> {
  return await openModelFile(file, (model) => {
    createClassifier({ model });
    return model;
  });
}

function threadsFor(total: number | undefined, jobs: number | undefined): number {
  const wanted = jobs ?? (total !== undefined && total < FEW ? 1 : availableParallelism());
  return Math.min(wanted, Math.max(1, total ?? wanted));
}

function readOptions(options: ReadArguments["options"]): ReadOptions {
  const { as, grid, "min-confidence": minConfidence } = options;
  return { as, ...(grid && { grid }), ...(minConfidence !== undefined && { minConfidence }) };
}
