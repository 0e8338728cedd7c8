import { Worker } from "node:worker_threads";
import { ModelError } from "../errors.ts";
import { parametersOf } from "../shapes.ts";
import type { Learner, LearningTask, Lesson } from "../training/learner.ts";
import type { EngineName } from "./open-engine.ts";
import type { WorkerAnswer, WorkerStart } from "./worker-messages.ts";

/** A learner on a thread of its own. */
export function remoteLearner(engine: EngineName, task: LearningTask): Learner {
  const count = parametersOf(task.architecture);
  const start: WorkerStart = {
    engine,
    task,
    parameters: sharedFloats(count),
    gradient: sharedFloats(count),
  };
  const worker = new Worker(workerFile(), { workerData: start });
  let waiting: { resolve(lesson: Lesson): void; reject(reason: Error): void } | undefined;
  let lost: Error | undefined;

  const fail = (reason: Error) => {
    lost ??= reason;
    waiting?.reject(lost);
    waiting = undefined;
  };
  worker.on("message", (answer: WorkerAnswer) => {
    if ("error" in answer) return fail(errorOf(answer.error));
    waiting?.resolve({ ...answer.lesson, gradient: start.gradient });
    waiting = undefined;
  });
  worker.on("error", (error: Error & { code?: string }) => {
    const isFull = error.code === "ERR_WORKER_OUT_OF_MEMORY";
    fail(isFull ? new ModelError("OUT_OF_MEMORY", error.message, { cause: error }) : error);
  });
  worker.on("exit", (code) => fail(new Error(`a training thread ended with code ${code}`)));
  // Threads that wait for work keep no program alive.
  worker.unref();

  return {
    learn(parameters, { indices, weights, seeds }) {
      if (lost) return Promise.reject(lost);
      start.parameters.set(parameters);
      worker.ref();
      return new Promise<Lesson>((resolve, reject) => {
        waiting = { resolve, reject };
        // Copies: a message would carry all of the memory that a view is part of.
        worker.postMessage({ indices: indices.slice(), weights: weights.slice(), seeds });
      }).finally(() => worker.unref());
    },
    async dispose() {
      await worker.terminate();
    },
  };
}

function sharedFloats(length: number): Float32Array {
  return new Float32Array(new SharedArrayBuffer(4 * length));
}

/** Built, it lies beside the entry points; in the source, TypeScript has to be translated first. */
function workerFile(): URL {
  const isSource = import.meta.url.endsWith(".ts");
  return new URL(
    isSource ? "./training-worker-from-source.js" : "./node/training-worker.js",
    import.meta.url,
  );
}

function errorOf({ message, code }: Extract<WorkerAnswer, { error: unknown }>["error"]): Error {
  return code ? new ModelError(code, message) : new Error(message);
}
