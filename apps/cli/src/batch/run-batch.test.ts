import fc from "fast-check";
import { expect, test } from "vitest";
import { streamOf } from "../testing/collect.ts";
import { runBatch } from "./run-batch.ts";

test.each([
  ["in the order of the jobs", true],
  ["as they are done", false],
])("hands each result to the sink once, %s", async (_, inOrder) => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.uniqueArray(fc.nat(), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (scheduler, jobs, atOnce) => {
        let running = 0;
        const results: number[] = [];
        const done: number[] = [];
        const whole = runBatch({
          jobs: streamOf(jobs),
          async perform(job) {
            running++;
            if (!inOrder) expect(running).toBeLessThanOrEqual(atOnce);
            await scheduler.schedule(Promise.resolve());
            running--;
            done.push(job);
            return job;
          },
          sink: {
            async write(result) {
              results.push(result);
            },
          },
          atOnce,
          inOrder,
        });
        await scheduler.waitFor(whole);
        expect(results.toSorted((a, b) => a - b)).toEqual(jobs.toSorted((a, b) => a - b));
        if (inOrder) expect(results).toEqual(jobs);
      },
    ),
  );
});

test("a failed job ends the batch", async () => {
  const batch = runBatch({
    jobs: streamOf([1, 2, 3]),
    perform: async (job) => {
      if (job === 2) throw new Error("no");
      return job;
    },
    sink: { write: async () => {} },
    atOnce: 2,
    inOrder: false,
  });
  await expect(batch).rejects.toThrow("no");
});

test("no job is taken while the sink is busy and enough are under way", async () => {
  let taken = 0;
  async function* jobs() {
    for (; taken < 100; taken++) yield taken;
  }
  const written: number[] = [];
  await runBatch({
    jobs: jobs(),
    perform: async (job) => job,
    sink: {
      async write(job) {
        written.push(job);
        await new Promise((resolve) => setTimeout(resolve, 0));
        expect(taken - written.length).toBeLessThanOrEqual(4);
      },
    },
    atOnce: 2,
    inOrder: false,
  });
  expect(written).toHaveLength(100);
});
