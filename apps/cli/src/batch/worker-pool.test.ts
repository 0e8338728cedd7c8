import { Worker } from "node:worker_threads";
import { expect, onTestFinished, test, vi } from "vitest";
import { createWorkerPool } from "./worker-pool.ts";

function fragilePool(size: number) {
  const started: Worker[] = [];
  const pool = createWorkerPool<number | string, number>(size, () => {
    const worker = new Worker(new URL("../testing/fragile-worker.js", import.meta.url));
    started.push(worker);
    return worker;
  });
  onTestFinished(() => pool.close());
  return { pool, started };
}

test("does more jobs than it has threads", async () => {
  const { pool, started } = fragilePool(2);
  const results = await Promise.all([1, 2, 3, 4, 5].map((job) => pool.run(job)));
  expect(results).toEqual([2, 4, 6, 8, 10]);
  expect(started).toHaveLength(2);
});

test("starts a thread only when there is a job for it", async () => {
  const { pool, started } = fragilePool(4);
  expect(started).toHaveLength(0);
  await pool.run(1);
  await pool.run(2);
  expect(started).toHaveLength(1);
});

test.each([
  ["exit", "its thread ended with code 3"],
  ["throw", "boom"],
])("a thread that dies (%s) fails only its job, and another takes its place", async (job, why) => {
  const { pool, started } = fragilePool(1);
  const jobs = [pool.run(1), pool.run(job), pool.run(2), pool.run(3)];
  const [first, died, second, third] = await Promise.allSettled(jobs);
  expect(first).toEqual({ status: "fulfilled", value: 2 });
  expect(died).toMatchObject({ status: "rejected", reason: { message: why } });
  expect([second, third]).toEqual([
    { status: "fulfilled", value: 4 },
    { status: "fulfilled", value: 6 },
  ]);
  expect(started).toHaveLength(2);
});

test("where many jobs wait, a thread has its next one before it has answered", async () => {
  const { pool, started } = fragilePool(1);
  const first = pool.run(1);
  const posted = vi.spyOn(started[0]!, "postMessage");
  const rest = [2, 3, 4].map((job) => pool.run(job));
  expect(posted.mock.calls).toEqual([[2]]);
  expect(await Promise.all([first, ...rest])).toEqual([2, 4, 6, 8]);
});

test("no job with a time-out is handed to a thread beforehand, nor behind one", async () => {
  const { pool, started } = fragilePool(1);
  const first = pool.run(1, { timeout: 60_000 });
  const posted = vi.spyOn(started[0]!, "postMessage");
  const rest = [2, 3, 4].map((job) => pool.run(job));
  expect(posted).not.toHaveBeenCalled();
  expect(await Promise.all([first, ...rest])).toEqual([2, 4, 6, 8]);
});

test("a job that takes too long ends, and another thread takes the next", async () => {
  const { pool, started } = fragilePool(1);
  const slow = pool.run("hang", { timeout: 200 });
  const next = pool.run(4);
  await expect(slow).rejects.toMatchObject({
    code: "TOO_SLOW",
    message: "it took longer than 0.2 s",
  });
  expect(await next).toBe(8);
  expect(started).toHaveLength(2);
});

test("a job that waits can be taken back; one that has begun cannot", async () => {
  const { pool } = fragilePool(1);
  const stop = new AbortController();
  const begun = pool.run(1, { signal: stop.signal });
  const waits = pool.run(2, { signal: stop.signal });
  stop.abort(new Error("gone"));
  await expect(waits).rejects.toThrow("gone");
  expect(await begun).toBe(2);
  expect(await pool.run(3)).toBe(6);
});
