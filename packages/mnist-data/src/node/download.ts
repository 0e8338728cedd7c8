import { constants } from "node:fs";
import { open, stat } from "node:fs/promises";
import { MnistDataError } from "../errors.ts";
import { piecesOf } from "../read-stream.ts";
import { sentenceOf } from "./read-bytes.ts";
import { unwritable } from "./write-bytes.ts";

export interface DownloadOptions {
  /** Stops the download; what has come stays in the file. */
  readonly signal: AbortSignal | undefined;
  /** Milliseconds without a byte after which the server is given up. */
  readonly timeout: number;
  /** How many bytes are accepted. */
  readonly most: number;
  /** Told as the bytes come: how many there are, and how many there will be. */
  readonly onBytes: (received: number, total: number | undefined) => void;
}

/**
 * Download to a file, going on where an earlier download broke off.
 *
 * Every byte is written to the place it belongs to, so two programs that download the same file at
 * once do each other no harm. Whether the whole is right is for the caller to check.
 *
 * @throws {MnistDataError} `DOWNLOAD_FAILED` when the server refuses, breaks off or falls silent,
 * `WRONG_LENGTH` when it sends more than `most`, `UNWRITABLE_FILE` when the disk doesn't take it.
 */
export async function download(url: string, path: string, options: DownloadOptions): Promise<void> {
  const silence = new Silence(options.timeout);
  const signals = [silence.signal, ...(options.signal ? [options.signal] : [])];
  try {
    const response = await request(url, await sizeOf(path), AbortSignal.any(signals));
    if (response !== undefined) await receive(response, url, path, silence, options);
  } catch (cause) {
    options.signal?.throwIfAborted();
    if (cause instanceof MnistDataError) throw cause;
    throw new MnistDataError("DOWNLOAD_FAILED", `${url}: ${sentenceOf(cause)}`, { cause });
  } finally {
    silence.end();
  }
}

/** How long a file is, in bytes; 0 where there is none. */
export async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

/** Ask for what comes after the first `start` bytes; undefined when there is no more. */
async function request(
  url: string,
  start: number,
  signal: AbortSignal,
): Promise<Response | undefined> {
  const headers = new Headers({ "accept-encoding": "identity" });
  if (start > 0) headers.set("range", `bytes=${start}-`);
  const response = await fetch(url, { headers, signal });
  if (response.ok) return response;
  await response.body?.cancel();
  if (response.status === 416 && start > 0) return undefined;
  const answer = `${response.status} ${response.statusText}`.trim();
  throw new MnistDataError("DOWNLOAD_FAILED", `${url}: the server answers ${answer}`);
}

async function receive(
  response: Response,
  url: string,
  path: string,
  silence: Silence,
  { most, onBytes }: DownloadOptions,
): Promise<void> {
  let end = startOf(response);
  const length = response.headers.get("content-length");
  const total = length === null ? undefined : end + Number(length);
  onBytes(end, total);

  const file = await writing(path, open(path, constants.O_WRONLY | constants.O_CREAT));
  try {
    for await (const piece of response.body ? piecesOf(response.body) : []) {
      silence.heard();
      if (end + piece.length > most) {
        throw new MnistDataError("WRONG_LENGTH", `${url} is longer than ${most} bytes`);
      }
      await writing(path, file.write(piece, 0, piece.length, end));
      end += piece.length;
      onBytes(end, total);
    }
    await writing(path, file.truncate(end));
  } finally {
    await file.close();
  }
}

/** Where the first byte of an answer belongs: at 0, unless the server honours the range. */
function startOf({ status, headers }: Response): number {
  const range = /^bytes (\d+)-/.exec(headers.get("content-range") ?? "");
  return status === 206 && range ? Number(range[1]) : 0;
}

async function writing<Result>(path: string, written: Promise<Result>): Promise<Result> {
  return written.catch((cause: unknown) => {
    throw unwritable(path, cause);
  });
}

/** Aborts its signal when nothing has been heard for a time. */
class Silence {
  readonly #controller = new AbortController();
  readonly #timer: NodeJS.Timeout;

  constructor(milliseconds: number) {
    const giveUp = () => this.#controller.abort(new Error(`silent for ${milliseconds / 1000} s`));
    this.#timer = setTimeout(giveUp, milliseconds);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard(): void {
    this.#timer.refresh();
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}
