import { mapAsDone } from "./map-as-done.ts";
import { mapInOrder } from "./map-in-order.ts";

/** Where the results of a batch go, one after the other. */
export interface Sink<Result> {
  write(result: Result): Promise<void>;
}

export interface Batch<Job, Result> {
  /** What there is to do; taken only as fast as it is done. */
  readonly jobs: AsyncIterable<Job>;
  perform(job: Job): Promise<Result>;
  readonly sink: Sink<Result>;
  /** Jobs at work at the same time. */
  readonly atOnce: number;
  /** Results come in the order of the jobs, rather than as they are done. */
  readonly inOrder: boolean;
}

/** Jobs begun before their turn, for each at work: so that none idles while a slow one is awaited. */
const AHEAD = 16;

/**
 * Do all jobs, and hand each result to the sink before the next is.
 *
 * Knows nothing of files, terminals or threads: whoever has jobs and can do them, has a batch.
 */
export async function runBatch<Job, Result>(batch: Batch<Job, Result>): Promise<void> {
  const { jobs, sink, atOnce, inOrder } = batch;
  const perform = (job: Job) => batch.perform(job);
  const results = inOrder
    ? mapInOrder(jobs, perform, atOnce * AHEAD)
    : mapAsDone(jobs, perform, atOnce);
  for await (const result of results) await sink.write(result);
}
