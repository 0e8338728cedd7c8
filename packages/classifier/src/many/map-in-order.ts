/** How many jobs are under way, and what ends them all. */
export interface InOrderOptions {
  /** The most jobs taken whose results have not been taken yet. */
  readonly ahead: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The results of all jobs, in the order of the jobs, several at work at once.
 *
 * Jobs are taken only as room allows, so that memory stays flat however many there are, and a result
 * is handed on as soon as those before it are there, even while the next job is awaited. Where the
 * jobs themselves fail to come, that is thrown when the results before are out.
 *
 * @throws The signal's reason, once it is aborted.
 */
export async function* mapInOrder<Job, Result>(
  jobs: Iterable<Job> | AsyncIterable<Job>,
  perform: (job: Job, index: number) => Promise<Result>,
  { ahead, signal }: InOrderOptions,
): AsyncGenerator<Result, void, undefined> {
  signal?.throwIfAborted();
  const source = iteratorOf(jobs);
  const started: Promise<Result>[] = [];
  const abort = abortion(signal);
  let next: Promise<Next<Job>> | undefined = nextOf(source);
  let count = 0;
  let failure: { readonly reason: unknown } | undefined;
  try {
    while (next || started.length > 0) {
      const free = next && started.length < ahead;
      const first = await Promise.race([
        abort.happens,
        ...(started[0] ? [started[0].then(() => "result" as const)] : []),
        ...(free ? [next!.then(() => "job" as const)] : []),
      ]);
      if (first === "result") {
        yield await started.shift()!;
        signal?.throwIfAborted();
        continue;
      }
      const job: Next<Job> = await next!;
      next = undefined;
      if ("reason" in job) failure = job;
      if (!("value" in job)) continue;
      started.push(handled(perform(job.value, count++)));
      next = nextOf(source);
    }
    if (failure) throw failure.reason;
  } finally {
    abort.forget();
    // A source that is still awaited may never answer: it is told, not waited for.
    Promise.resolve(source.return?.()).catch(() => {});
  }
}

type Next<Job> = { readonly value: Job } | { readonly reason: unknown } | { readonly done: true };

function iteratorOf<Job>(
  jobs: Iterable<Job> | AsyncIterable<Job>,
): AsyncIterator<Job> | Iterator<Job> {
  return Symbol.asyncIterator in jobs ? jobs[Symbol.asyncIterator]() : jobs[Symbol.iterator]();
}

/** Never rejects: a job that fails to come has its turn too. */
async function nextOf<Job>(source: AsyncIterator<Job> | Iterator<Job>): Promise<Next<Job>> {
  try {
    const { done, value } = await source.next();
    return done ? { done } : { value };
  } catch (reason) {
    return { reason };
  }
}

/** A promise that rejects when the signal is aborted, and no listener left behind. */
function abortion(signal: AbortSignal | undefined) {
  let forget = () => {};
  const happens = new Promise<never>((_, reject) => {
    const end = () => reject(signal!.reason);
    signal?.addEventListener("abort", end, { once: true });
    forget = () => signal?.removeEventListener("abort", end);
  });
  return { happens: handled(happens), forget };
}

/** A failure is seen when its turn comes; until then it is no unhandled one. */
function handled<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}
