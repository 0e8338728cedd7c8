import type { Layout } from "@inkdigit/classifier";
import type { InkImage } from "@inkdigit/image-preprocess";
import { askWorker, type Failed } from "../worker/ask-worker.ts";
import { latestWins } from "./latest-wins.ts";
import type { Answer, Look, Request, Spot } from "./messages.ts";

export type ReadAnswer = Extract<Answer, { kind: "read" }> | Failed;
export type ModelAnswer = Extract<Answer, { kind: "model" }> | Failed;

/** Reads drawings and pictures in a worker, so that the page never waits. */
export interface Reader {
  /**
   * Reads a drawing. Undefined where a newer one was given before this one's turn came.
   *
   * @param drawing - Makes the drawing when its turn has come.
   * @param near - The digit nearest to this place is looked at.
   */
  readDrawing(drawing: () => InkImage, near: Spot): Promise<ReadAnswer | undefined>;
  readFile(file: Blob, as: Layout): Promise<ReadAnswer | undefined>;
  /** What the network says of one digit of the last reading. */
  look(index: number): Promise<Look | undefined>;
  /** Reads with the model of this file from now on; without one, with the published reader. */
  useModel(model?: Uint8Array): Promise<ModelAnswer>;
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
    readDrawing: async (drawing, near) =>
      only(await read(() => ({ kind: "read-drawing", drawing: drawing(), near })), "read"),
    readFile: async (file, as) => only(await read(() => ({ kind: "read-file", file, as })), "read"),
    look: async (index) => {
      const answer = await look(index);
      return answer?.kind === "looked" ? answer.look : undefined;
    },
    useModel: async (model) =>
      only(await ask({ kind: "use-model", ...(model && { model }) }), "model"),
  };
}

/** The answer, of which the worker gives this kind to what it was asked, or a failure. */
function only<Given extends Answer | Failed | undefined, Kind extends Answer["kind"]>(
  answer: Given,
  kind: Kind,
): Extract<Given, { kind: Kind } | Failed | undefined> {
  if (answer && answer.kind !== kind && answer.kind !== "failed") {
    throw new TypeError(`the worker answered ${answer.kind} where ${kind} was asked`);
  }
  return answer as Extract<Given, { kind: Kind } | Failed | undefined>;
}

/** The pixels, which are handed over and not copied. */
function pixelsOf(request: Request): Transferable[] {
  return request.kind === "read-drawing" ? [request.drawing.data.buffer as ArrayBuffer] : [];
}
