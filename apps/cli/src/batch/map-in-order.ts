/**
 * The results of all jobs, in the order of the jobs, several at work at once.
 *
 * Knows nothing of what a job is. Takes no more than `ahead` jobs whose results have not been taken
 * yet, so that memory stays flat however many there are, and hands on a result as soon as those
 * before it are there, even while the next job is awaited.
 */
export async function* mapInOrder<Job, Result>(
  jobs: AsyncIterable<Job>,
  perform: (job: Job) => Promise<Result>,
  ahead: number,
): AsyncGenerator<Result, void, undefined> {
  const source = jobs[Symbol.asyncIterator]();
  const started: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Job>> | undefined = source.next();

  while (next || started.length > 0) {
    const free = next && started.length < ahead;
    const first = await Promise.race([
      ...(started[0] ? [started[0].then(() => "result" as const)] : []),
      ...(free ? [next!.then(() => "job" as const)] : []),
    ]);
    if (first === "result") {
      yield await started.shift()!;
      continue;
    }
    const job: IteratorResult<Job> = await next!;
    next = job.done ? undefined : source.next();
    if (!job.done) started.push(handled(perform(job.value)));
  }
}

/** A failure is seen when the result's turn comes; until then it is no unhandled one. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
