import type { DeskThread } from "../many/read-in-threads.ts";
import type { DeskAnswer } from "../many/reading-desk.ts";
import type { BrowserSource } from "./open-source.ts";

/** A web worker as a thread that reads. */
export function watchWorker(worker: Worker): DeskThread<BrowserSource> {
  let waiting: { resolve(answer: DeskAnswer): void; reject(reason: Error): void } | undefined;
  worker.addEventListener("message", ({ data }: MessageEvent<DeskAnswer>) =>
    waiting?.resolve(data),
  );
  worker.addEventListener("error", ({ message }) =>
    // A script that is not there gives an event without a message.
    waiting?.reject(new Error(message || "its script could not be loaded")),
  );
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        worker.postMessage(question);
      }),
    end: () => worker.terminate(),
  };
}
