import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { collect, streamOf } from "../testing/collect.ts";
import { mapInOrder } from "./map-in-order.ts";

test("gives every result, in the order of the jobs, whatever order they end in", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      async (scheduler, jobs, ahead) => {
        const results = collect(
          mapInOrder(streamOf(jobs), (job) => scheduler.schedule(Promise.resolve(-job)), ahead),
        );
        expect(await scheduler.waitFor(results)).toEqual(jobs.map((job) => -job));
      },
    ),
  );
});

test("begins no more jobs than it may before their turn", async () => {
  let begun = 0;
  const jobs = streamOf(Array.from({ length: 20 }, (_, i) => i));
  let taken = 0;
  for await (const _ of mapInOrder(jobs, async () => begun++, 3)) {
    taken++;
    expect(begun - taken).toBeLessThanOrEqual(3);
  }
  expect(begun).toBe(20);
});

test("hands on a result while the next job is still awaited", async () => {
  async function* slow() {
    yield "first";
    await new Promise(() => {});
  }
  const results = mapInOrder(slow(), async (job) => job, 8);
  expect(await results.next()).toEqual({ done: false, value: "first" });
});

test("a failure comes at its turn", async () => {
  const results = mapInOrder(
    streamOf([30, 0]),
    async (delay) => {
      await wait(delay);
      if (delay === 0) throw new Error("no");
      return delay;
    },
    2,
  );
  expect(await results.next()).toEqual({ done: false, value: 30 });
  await expect(results.next()).rejects.toThrow("no");
});
