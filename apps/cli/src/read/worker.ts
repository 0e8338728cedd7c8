import { parentPort, workerData } from "node:worker_threads";
import { createReader } from "./create-reader.ts";
import type { ReaderAnswer, ReaderSettings, ReaderTask } from "./open-reader.ts";
import { failedOutcome } from "./outcome.ts";

// A thread that reads: each message is a task, each answer what came of it.
const reader = createReader(workerData as ReaderSettings);

parentPort!.on("message", async (task: ReaderTask) => {
  parentPort!.postMessage(await answer(task));
});

async function answer(task: ReaderTask): Promise<ReaderAnswer> {
  const { pagesOf, read } = await reader;
  if ("read" in task) return { outcomes: await read(task.read) };
  try {
    return { pages: await pagesOf(task.pagesOf) };
  } catch (error) {
    return { outcomes: [failedOutcome(task.pagesOf, error)] };
  }
}
