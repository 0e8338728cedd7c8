import { Worker } from "node:worker_threads";
import type { DeskThread } from "../many/read-in-threads.ts";
import type { DeskAnswer } from "../many/reading-desk.ts";
import type { SentSource } from "./open-source.ts";

/** A worker thread that reads. */
export function startThread(): DeskThread<SentSource> {
  const isSource = import.meta.url.endsWith(".ts");
  const worker = isSource
    ? new Worker(new URL("./worker-from-source.js", import.meta.url), {
        execArgv: [...process.execArgv, "--conditions=@inkdigit/source"],
      })
    : // Built, it lies beside the entry points.
      new Worker(new URL("./node/worker.js", import.meta.url));
  let waiting: { resolve(answer: DeskAnswer): void; reject(reason: Error): void } | undefined;
  worker.on("message", (answer: DeskAnswer) => waiting?.resolve(answer));
  worker.on("messageerror", (reason) => waiting?.reject(reason));
  worker.on("error", (reason) => waiting?.reject(reason));
  worker.on("exit", (code) => waiting?.reject(new Error(`it ended with code ${code}`)));
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        worker.postMessage(question);
      }),
    end: () => void worker.terminate(),
  };
}
