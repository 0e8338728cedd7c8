import type { Layout } from "@inkdigit/classifier";
import type { Ink } from "../pad/ink.ts";
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
   * @param unfinished - Whether the pen is still down.
   * @param near - The digit nearest to this place is looked at.
   */
  readDrawing(ink: Ink, unfinished: boolean, near: Spot): Promise<ReadAnswer | undefined>;
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
  const read = latestWins((request: Request) => ask(request));
  const look = latestWins((index: number) => ask({ kind: "look", index }));

  return {
    readDrawing: async (ink, unfinished, near) =>
      only(await read({ kind: "read-drawing", ink, unfinished, near }), "read"),
    readFile: async (file, as) => only(await read({ kind: "read-file", file, as }), "read"),
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
