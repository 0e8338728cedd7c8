import type { ReadOptions } from "@inkdigit/classifier";
import type { RgbaImage } from "@inkdigit/image-preprocess";
import { askWorker, type Failed } from "../worker/ask-worker.ts";
import { latestWins } from "./latest-wins.ts";
import type { Answer, Look, Request, Spot } from "./messages.ts";

export type ReadAnswer = Extract<Answer, { kind: "read" }> | Failed;

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
}

export function createReader(): Reader {
  const worker = new Worker(new URL("./reader.worker.ts", import.meta.url), {
    type: "module",
    name: "reader",
  });
  const ask = askWorker<Request, Answer>(worker);
  const read = latestWins((makeRequest: () => Request) => {
    const request = makeRequest();
    return ask(request, pixelsOf(request));
  });
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
  };
}

function onlyReading(answer: Answer | Failed | undefined): ReadAnswer | undefined {
  return answer?.kind === "read" || answer?.kind === "failed" ? answer : undefined;
}

/** The pixels, which are handed over and not copied. */
function pixelsOf(request: Request): Transferable[] {
  return request.kind === "read-picture" ? [request.picture.data.buffer as ArrayBuffer] : [];
}
