import { parentPort, workerData } from "node:worker_threads";
import { ModelError } from "../errors.ts";
import { learnerWith } from "../training/learner.ts";
import type { Lot } from "../training/lots.ts";
import { openEngine } from "./open-engine.ts";
import type { WorkerAnswer, WorkerStart } from "./worker-messages.ts";

// A thread that learns: each message is a lot, each answer what it says about the weights.
const { engine, task, parameters, gradient } = workerData as WorkerStart;
const learner = openEngine(engine, task.architecture).then((opened) => learnerWith(opened, task));

parentPort!.on("message", async (lot: Lot) => {
  parentPort!.postMessage(await answerTo(lot));
});

async function answerTo(lot: Lot): Promise<WorkerAnswer> {
  try {
    const { gradient: found, ...lesson } = await (await learner).learn(parameters, lot);
    gradient.set(found);
    return { lesson };
  } catch (error) {
    const code = error instanceof ModelError ? error.code : undefined;
    return { error: { message: error instanceof Error ? error.message : String(error), code } };
  }
}
