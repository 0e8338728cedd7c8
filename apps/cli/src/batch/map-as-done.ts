/**
 * The results of all jobs, each as soon as it is there, `atOnce` jobs at work at a time.
 *
 * Knows nothing of what a job is. A job is taken only when there is room for it.
 */
export async function* mapAsDone<Job, Result>(
  jobs: AsyncIterable<Job>,
  perform: (job: Job) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result, void, undefined> {
  const source = jobs[Symbol.asyncIterator]();
  const running = new Set<Promise<() => Result>>();
  let next: Promise<IteratorResult<Job>> | undefined = source.next();

  while (next || running.size > 0) {
    const free: Promise<"job">[] =
      next && running.size < atOnce ? [next.then(() => "job" as const)] : [];
    const first = await Promise.race([...running, ...free]);
    if (first !== "job") {
      yield first();
      continue;
    }
    const job: IteratorResult<Job> = await next!;
    next = job.done ? undefined : source.next();
    if (job.done) continue;
    const task: Promise<() => Result> = perform(job.value).then(
      (result) => () => {
        running.delete(task);
        return result;
      },
      (reason: unknown) => () => {
        running.delete(task);
        throw reason;
      },
    );
    running.add(task);
  }
}
