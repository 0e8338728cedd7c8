import { parentPort } from "node:worker_threads";
import { createDesk, type DeskQuestion } from "../many/reading-desk.ts";
import { openSource, type SentSource } from "./open-source.ts";

// A thread that reads: each message is a question, each has one answer.
const answer = createDesk(openSource);

parentPort!.on("message", async (question: DeskQuestion<SentSource>) => {
  parentPort!.postMessage(await answer(question));
});
