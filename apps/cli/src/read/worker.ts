import { parentPort, workerData } from "node:worker_threads";
import { createReader } from "./create-reader.ts";
import type { ReaderSettings } from "./open-reader.ts";
import { readPicture } from "./read-picture.ts";

// A thread that reads pictures: each message is a file, each answer its outcome.
const reader = createReader(workerData as ReaderSettings);

parentPort!.on("message", async (file: string) => {
  parentPort!.postMessage(await readPicture(file, await reader));
});
