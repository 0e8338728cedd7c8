import { setMaxListeners } from "node:events";
import type { Worker } from "node:worker_threads";

/** Threads that do jobs, one after the other. */
export interface WorkerPool<Job, Result> {
  /**
   * Do a job as soon as a thread is free. Where many wait, a thread gets its next
   * one beforehand, unless either has a time-out.
   *
   * @returns What the thread answers; rejects where it dies over the job, and then only this job.
   */
  run(job: Job, options?: RunOptions): Promise<Result>;
  /** End all threads. Jobs that are still there never settle. */
  close(): Promise<void>;
}

export interface RunOptions {
  /** Ends the thread, and with it the job, when it has not answered so many milliseconds after it began. */
  readonly timeout?: number;
  /** Takes a job back that no thread has begun; one that is under way is finished all the same. */
  readonly signal?: AbortSignal;
}

/** Thrown where a job took longer than it may. */
export class JobTimeout extends Error {
  override readonly name = "JobTimeout";
  readonly code = "TOO_SLOW";
}

function isTimed({ options }: { readonly options: RunOptions }): boolean {
  return options.timeout !== undefined;
}

/** Jobs that a thread has at a time: the one that it does, and the next. */
const HANDED = 2;

interface Task<Job, Result> {
  readonly job: Job;
  readonly options: RunOptions;
  resolve(result: Result): void;
  reject(reason: Error): void;
}

/**
 * A pool of at most `size` threads, each started when there is a job that no other is free for.
 *
 * @param start - Starts a thread, which answers each message with one message.
 */
export function createWorkerPool<Job, Result>(
  size: number,
  start: () => Worker,
): WorkerPool<Job, Result> {
  const waiting: Task<Job, Result>[] = [];
  /** What each thread has been handed, the job that it does first. */
  const handed = new Map<Worker, Task<Job, Result>[]>();
  const clocks = new Map<Worker, NodeJS.Timeout>();

  function add(): Worker {
    const worker = start();
    handed.set(worker, []);
    worker.on("message", (result: Result) => {
      stopClock(worker);
      handed.get(worker)?.shift()?.resolve(result);
      assign();
    });
    worker.on("error", (error: Error) => lose(worker, error));
    worker.on("exit", (code) => lose(worker, new Error(`its thread ended with code ${code}`)));
    return worker;
  }

  function lose(worker: Worker, reason: Error): void {
    const tasks = handed.get(worker);
    if (!tasks) return;
    handed.delete(worker);
    stopClock(worker);
    const [begun, ...notBegun] = tasks;
    begun?.reject(reason);
    waiting.unshift(...notBegun);
    assign();
  }

  function stopClock(worker: Worker): void {
    clearTimeout(clocks.get(worker));
    clocks.delete(worker);
  }

  function startClock(worker: Worker, timeout: number): void {
    const end = () => {
      lose(worker, new JobTimeout(`it took longer than ${timeout / 1000} s`));
      void worker.terminate();
    };
    clocks.set(worker, setTimeout(end, timeout));
  }

  function assign(): void {
    for (let task = waiting[0]; task; task = waiting[0]) {
      const worker = workerFor(task);
      if (!worker) return;
      waiting.shift();
      handed.get(worker)!.push(task);
      if (task.options.timeout !== undefined) startClock(worker, task.options.timeout);
      worker.postMessage(task.job);
    }
  }

  /** A thread that has nothing to do, a new one, or one that will have done its job next. */
  function workerFor(task: Task<Job, Result>): Worker | undefined {
    const threads = [...handed];
    const idle = threads.find(([, tasks]) => tasks.length === 0);
    if (idle) return idle[0];
    if (handed.size < size) return add();
    // The last jobs wait for whoever is free first: one of them may take long.
    if (waiting.length <= handed.size || isTimed(task)) return undefined;
    return threads.find(([, tasks]) => tasks.length < HANDED && !tasks.some(isTimed))?.[0];
  }

  return {
    run: (job, options = {}) =>
      new Promise((resolve, reject) => {
        const { signal } = options;
        if (signal?.aborted) {
          reject(signal.reason);
          return;
        }
        const takeBack = () => {
          const place = waiting.indexOf(task);
          if (place < 0) return;
          waiting.splice(place, 1);
          reject(signal!.reason);
        };
        const task: Task<Job, Result> = {
          job,
          options,
          resolve(result) {
            signal?.removeEventListener("abort", takeBack);
            resolve(result);
          },
          reject(reason) {
            signal?.removeEventListener("abort", takeBack);
            reject(reason);
          },
        };
        waiting.push(task);
        // One signal may take back a whole batch.
        if (signal) setMaxListeners(0, signal);
        signal?.addEventListener("abort", takeBack, { once: true });
        assign();
      }),
    async close() {
      for (const worker of clocks.keys()) stopClock(worker);
      const threads = [...handed.keys()];
      handed.clear();
      await Promise.all(threads.map((worker) => worker.terminate()));
    },
  };
}
