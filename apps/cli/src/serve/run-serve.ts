import { availableParallelism } from "node:os";
import { parametersOf, readModelFile } from "@inkdigit/lenet-model";
import { readerWeights } from "@inkdigit/lenet-model/models/reader";
import type { ExitCode } from "../command.ts";
import { CommandError, wrongUsage } from "../errors.ts";
import { openThreads } from "../read/open-reader.ts";
import { readBytes } from "../read/read-bytes.ts";
import { readModel, targetedConfidence } from "../read/read-plan.ts";
import type { Output, Terminal } from "../terminal/terminal.ts";
import { version } from "../version.ts";
import type { ServeArguments } from "./command.ts";
import { createServer, type RequestRecord, type ServedModel } from "./create-server.ts";
import { webFolder } from "./web-folder.ts";

/** Serve until it is asked to end, and then finish what has begun. */
export async function runServe(
  { options }: ServeArguments,
  { out, err, onInterrupt }: Terminal,
): Promise<ExitCode> {
  if (options["min-confidence"] !== undefined && options["target-error"] !== undefined) {
    throw wrongUsage("Either --min-confidence or --target-error says what is accepted, not both.");
  }
  const token = await readToken(options["token-file"]);
  const model = options.model === undefined ? undefined : await readModel(options.model);
  const targeted = await targetedConfidence(options["target-error"], model);
  if (targeted) await err.write(`${targeted.meaning}\n`);
  const minConfidence = targeted?.confidence ?? options["min-confidence"];
  const readOptions = minConfidence === undefined ? {} : { minConfidence };
  const threads = options.jobs ?? availableParallelism();
  const limits = {
    maxBytes: options["max-bytes"],
    maxPictures: options["max-pictures"],
    timeout: options.timeout * 1000,
    queue: options.queue,
  };
  const reader = openThreads(
    {
      ...(model && { model }),
      options: readOptions,
      dpi: options.dpi,
      maxPixels: options["max-pixels"],
      maxPages: options["max-pictures"],
    },
    threads,
  );
  const { app, setReady } = await createServer({
    reader,
    threads,
    options: readOptions,
    limits,
    model: describe(model ?? readerWeights()),
    version: version(),
    token,
    origin: options.cors,
    web: webFolder(),
    log: options.quiet ? () => {} : logTo(err),
    onFault: (error) =>
      void err.write(`inkdigit: fault: ${error instanceof Error ? error.stack : error}\n`),
  });

  try {
    await warmUp(reader, threads);
    const asked = new Promise<void>((resolve) => onInterrupt(resolve));
    const address = await listen(app, options.host, options.port);
    setReady(true);
    await out.write(`Listening on ${address}\n`);
    await asked;
    setReady(false);
    await err.write("Ending: what has begun is finished ...\n");
    await app.close();
  } finally {
    await reader.close();
  }
  await err.write("Ended.\n");
  return 0;
}

/**
 * Connections that the system holds until the server takes them, where it allows as many: so that a
 * burst is answered, if only to be turned away. What is beyond, the system itself resets.
 */
const BACKLOG = 4096;

async function listen(
  app: Awaited<ReturnType<typeof createServer>>["app"],
  host: string,
  port: number,
): Promise<string> {
  try {
    return await app.listen({ host, port, backlog: BACKLOG });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    const why =
      code === "EADDRINUSE"
        ? "another program listens there"
        : code === "EACCES"
          ? "permission denied"
          : code === "EADDRNOTAVAIL" || code === "ENOTFOUND"
            ? "this machine has no such address"
            : undefined;
    if (why === undefined) throw cause;
    throw new CommandError("NOT_LISTENING", `Nothing can listen on ${host}:${port}: ${why}.`, {
      cause,
    });
  }
}

/** @throws {CommandError} `WRONG_USAGE` where the file has none. */
async function readToken(file: string | undefined): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const token = await readBytes(file).catch((cause) => {
    throw wrongUsage(`--token-file: ${cause.message}`, { cause });
  });
  const text = new TextDecoder().decode(token);
  if (/^\S+\s*$/.test(text)) return text.trim();
  throw wrongUsage(`--token-file "${file}" must hold one token, and nothing else.`);
}

/** One white pixel, as a BMP. */
const PIXEL = Buffer.from(
  "Qk06AAAAAAAAADYAAAAoAAAAAQAAAAEAAAABABgAAAAAAAQAAAATCwAAEwsAAAAAAAAAAAAA////AA==",
  "base64",
);

/** Have every thread start and load all that it needs, so that the first request is as fast as any. */
async function warmUp(reader: ReturnType<typeof openThreads>, threads: number): Promise<void> {
  const jobs = Array.from({ length: threads }, () =>
    reader.read({ file: "warm-up", bytes: PIXEL }),
  );
  await Promise.all(jobs);
}

function describe(model: Uint8Array): ServedModel {
  const { card } = readModelFile(model);
  const { name, version: weights, architecture, preparation, training, test, heldOut } = card;
  return {
    name,
    version: weights,
    parameters: parametersOf(architecture),
    preparation: preparation.name,
    trainedOn: training.data,
    heldOut,
    ...(test && { test }),
  };
}

/** A line for a person, or an object a line for a program. */
function logTo(err: Output): (record: RequestRecord) => void {
  return (record) => {
    const { method, path, status, milliseconds, pictures, problem } = record;
    const time = new Date().toISOString();
    const line = err.interactive
      ? [
          time.slice(11, 19),
          status,
          method,
          path,
          `${milliseconds} ms`,
          pictures && `${pictures} pictures`,
          problem,
        ]
          .filter((part) => part !== undefined)
          .join("  ")
      : JSON.stringify({ time, ...record });
    void err.write(`${line}\n`).catch(() => {});
  };
}
