import { parentPort, workerData } from "node:worker_threads";
import { createClassifier } from "@inkdigit/classifier";
import type { ReaderSettings } from "./open-reader.ts";
import { type Reader, readPicture } from "./read-picture.ts";

// A thread that reads pictures: each message is a file, each answer its outcome.
const { model, options } = workerData as ReaderSettings;
const reader: Reader = { classifier: createClassifier(model ? { model } : {}), options };

parentPort!.on("message", async (file: string) => {
  parentPort!.postMessage(await readPicture(file, reader));
});
