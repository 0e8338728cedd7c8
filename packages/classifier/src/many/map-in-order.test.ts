import fc from "fast-check";
import { expect, test } from "vitest";
import { mapInOrder } from "./map-in-order.ts";

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

async function* streamOf<T>(items: readonly T[]) {
  yield* items;
}

test("gives every result in the order of the jobs, whatever order they end in", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      fc.boolean(),
      async (scheduler, jobs, ahead, isAsync) => {
        const results = collect(
          mapInOrder(
            isAsync ? streamOf(jobs) : jobs,
            (job, index) => scheduler.schedule(Promise.resolve([index, -job])),
            { ahead },
          ),
        );
        expect(await scheduler.waitFor(results)).toEqual(jobs.map((job, i) => [i, -job]));
      },
    ),
    { numRuns: 50 },
  );
});

test("takes no more jobs than it may before their turn", async () => {
  let taken = 0;
  function* jobs() {
    for (; taken < 30; taken++) yield taken;
  }
  let given = 0;
  for await (const _ of mapInOrder(jobs(), async (job) => job, { ahead: 3 })) {
    given++;
    // One more is held in the hand.
    expect(taken - given).toBeLessThanOrEqual(4);
  }
  expect(given).toBe(30);
});

test("hands on a result while the next job is still awaited", async () => {
  async function* slow() {
    yield "first";
    await new Promise(() => {});
  }
  const results = mapInOrder(slow(), async (job) => job, { ahead: 8 });
  expect(await results.next()).toEqual({ done: false, value: "first" });
});

test("jobs that fail to come are told of after the results before", async () => {
  async function* broken() {
    yield 1;
    yield 2;
    throw new Error("no more");
  }
  const results = mapInOrder(broken(), async (job) => job, { ahead: 8 });
  expect([await results.next(), await results.next()].map(({ value }) => value)).toEqual([1, 2]);
  await expect(results.next()).rejects.toThrow("no more");
});

test("ends when it is told to, even while nothing comes, and tells the source", async () => {
  let ended = false;
  const source: AsyncIterableIterator<number> = {
    [Symbol.asyncIterator]: () => source,
    next: () => new Promise(() => {}),
    async return() {
      ended = true;
      return { done: true, value: undefined };
    },
  };
  const stop = new AbortController();
  const results = mapInOrder(source, async (job) => job, { ahead: 2, signal: stop.signal });
  const first = results.next();
  stop.abort(new Error("enough"));
  await expect(first).rejects.toThrow("enough");
  expect(ended).toBe(true);
  await expect(
    mapInOrder([1], async (job) => job, { ahead: 2, signal: stop.signal }).next(),
  ).rejects.toThrow("enough");
});

test("tells the source when whoever takes the results stops", async () => {
  let ended = false;
  function* endless() {
    try {
      for (let i = 0; ; i++) yield i;
    } finally {
      ended = true;
    }
  }
  for await (const result of mapInOrder(endless(), async (job) => job, { ahead: 4 })) {
    if (result === 3) break;
  }
  expect(ended).toBe(true);
});
