import { type Learner, type LearningTask, learnerWith } from "../training/learner.ts";
import {
  assertRun,
  type TrainingResult,
  type TrainingRun,
  taskOf,
  teach,
} from "../training/train-with.ts";
import { type EngineName, openEngine } from "./open-engine.ts";
import { remoteLearner } from "./remote-learner.ts";

/**
 * Train a network on as many threads as `run.options.workers` says, this one among them: each makes
 * its part of a batch's pictures and finds their slopes, which are averaged. The same number of
 * threads gives the same weights; other numbers draw other distortions.
 *
 * @throws {ModelError} as `trainWith` does; `OUT_OF_MEMORY` also when a thread has run out of it.
 */
export async function trainInWorkers(
  run: TrainingRun,
  engine: EngineName = "wasm",
): Promise<TrainingResult> {
  assertRun(run);
  const others = (run.options.workers ?? 1) - 1;
  const task = taskOf(run);
  const shared = others > 0 ? withSharedDigits(task) : task;
  const learners: Learner[] = [];
  try {
    for (let i = 0; i < others; i++) learners.push(remoteLearner(engine, shared));
    // Last, so that the others are at work when this thread begins.
    learners.push(learnerWith(await openEngine(engine, run.architecture), shared));
    return await teach(learners, run);
  } finally {
    await Promise.all(learners.map((learner) => learner.dispose()));
  }
}

/** The digits in memory that all threads see. */
function withSharedDigits({ digits: { images, labels }, ...task }: LearningTask): LearningTask {
  return { ...task, digits: { images: inSharedMemory(images), labels: inSharedMemory(labels) } };
}

function inSharedMemory(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
