import type { Worker } from "node:worker_threads";

/** Threads that do jobs, one each at a time. */
export interface WorkerPool<Job, Result> {
  /**
   * Do a job as soon as a thread is free.
   *
   * @returns What the thread answers; rejects where it dies over the job, and then only this job.
   */
  run(job: Job): Promise<Result>;
  /** End all threads. Jobs that are still there never settle. */
  close(): Promise<void>;
}

interface Task<Job, Result> {
  readonly job: Job;
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
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const busy = new Map<Worker, Task<Job, Result>>();

  function add(): Worker {
    const worker = start();
    all.add(worker);
    worker.on("message", (result: Result) => {
      const task = busy.get(worker);
      busy.delete(worker);
      idle.push(worker);
      task?.resolve(result);
      assign();
    });
    worker.on("error", (error: Error) => lose(worker, error));
    worker.on("exit", (code) => lose(worker, new Error(`its thread ended with code ${code}`)));
    return worker;
  }

  function lose(worker: Worker, reason: Error): void {
    if (!all.delete(worker)) return;
    const index = idle.indexOf(worker);
    if (index >= 0) idle.splice(index, 1);
    busy.get(worker)?.reject(reason);
    busy.delete(worker);
    assign();
  }

  function assign(): void {
    while (waiting.length > 0 && (idle.length > 0 || all.size < size)) {
      const worker = idle.pop() ?? add();
      const task = waiting.shift()!;
      busy.set(worker, task);
      worker.postMessage(task.job);
    }
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ job, resolve, reject });
        assign();
      }),
    async close() {
      const threads = [...all];
      all.clear();
      await Promise.all(threads.map((worker) => worker.terminate()));
    },
  };
}
