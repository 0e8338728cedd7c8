import type { ReadOptions } from "@inkdigit/classifier";
import type { RgbaImage } from "@inkdigit/image-preprocess";
import { latestWins } from "./latest-wins.ts";
import type { Network } from "./look-inside.ts";
import type { Answer, Look, Numbered, Request, Spot } from "./messages.ts";

export type ReadAnswer = Extract<Answer, { kind: "read" | "failed" }>;

/** Reads pictures in a worker, so that the page never waits. */
export interface Reader {
  /**
   * Reads a picture. Undefined where a newer one was given before this one's turn came.
   *
   * @param picture - Makes the picture when its turn has come.
   * @param near - The digit nearest to this place is looked at.
   */
  readPicture(
    picture: () => RgbaImage,
    options: ReadOptions,
    near?: Spot,
  ): Promise<ReadAnswer | undefined>;
  readFile(file: Blob): Promise<ReadAnswer | undefined>;
  /** What the network says of one digit of the last reading. */
  look(index: number): Promise<Look | undefined>;
  /** The network that reads, with its weights. */
  openNetwork(): Promise<Network | undefined>;
}

export function createReader(): Reader {
  const ask = openWorker();
  const read = latestWins((request: () => Request) => ask(request()));
  const look = latestWins((index: number) => ask({ kind: "look", index }));

  return {
    readPicture: async (picture, options, near) =>
      onlyReading(
        await read(() => ({
          kind: "read-picture",
          picture: picture(),
          options,
          ...(near && { near }),
        })),
      ),
    readFile: async (file) => onlyReading(await read(() => ({ kind: "read-file", file }))),
    look: async (index) => {
      const answer = await look(index);
      return answer?.kind === "looked" ? answer.look : undefined;
    },
    openNetwork: async () => {
      const answer = await ask({ kind: "open-network" });
      return answer.kind === "network" ? answer.network : undefined;
    },
  };
}

function onlyReading(answer: Answer | undefined): ReadAnswer | undefined {
  return answer?.kind === "read" || answer?.kind === "failed" ? answer : undefined;
}

/** Starts the worker; a function that asks it. */
function openWorker(): (request: Request) => Promise<Answer> {
  const worker = new Worker(new URL("./reader.worker.ts", import.meta.url), {
    type: "module",
    name: "reader",
  });
  const open = new Map<number, (answer: Answer) => void>();
  let number = 0;

  worker.onmessage = ({ data }: MessageEvent<Numbered<Answer>>) => {
    open.get(data.number)?.(data);
    open.delete(data.number);
  };
  worker.onerror = ({ message }) => {
    for (const answer of open.values()) {
      answer({ kind: "failed", code: "WORKER_FAILED", message: message ?? "" });
    }
    open.clear();
  };

  return (request) =>
    new Promise((resolve) => {
      number += 1;
      open.set(number, resolve);
      const numbered: Numbered<Request> = { ...request, number };
      worker.postMessage(numbered, pixelsOf(request));
    });
}

/** The pixels, which are handed over and not copied. */
function pixelsOf(request: Request): Transferable[] {
  return request.kind === "read-picture" ? [request.picture.data.buffer as ArrayBuffer] : [];
}
