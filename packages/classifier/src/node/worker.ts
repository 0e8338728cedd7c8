import { parentPort } from "node:worker_threads";
import { proofreader3Weights } from "@inkdigit/lenet-model/models/proofreader3";
import { proofreader5Weights } from "@inkdigit/lenet-model/models/proofreader5";
import { createDesk, type DeskQuestion } from "../many/reading-desk.ts";
import { openSource, type SentSource } from "./open-source.ts";

// A thread that reads: each message is a question, each has one answer.
const answer = createDesk(openSource, {
  proofreaders: [proofreader3Weights, proofreader5Weights],
});

parentPort!.on("message", async (question: DeskQuestion<SentSource>) => {
  parentPort!.postMessage(await answer(question));
});
