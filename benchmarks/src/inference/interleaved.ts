/** One of those that are compared. */
export interface Contestant {
  readonly name: string;
  /** The whole work, once. */
  readonly work: () => unknown;
}

/** How long a contestant took, in microseconds a piece of work. */
export interface Timing {
  readonly name: string;
  readonly median: number;
  /** The fastest and the slowest tenth of the rounds begin here. */
  readonly spread: readonly [number, number];
}

/** How long each contestant works before it counts, in milliseconds: until compilers are done. */
const WARM_UP = 1000;
/** How long each contestant works in a round, in milliseconds: short, so as to be disturbed seldom. */
const TURN = 4;
/** How long the rounds last together, in milliseconds, and how many there are at least. */
const ALL_ROUNDS = 12_000;
const LEAST_ROUNDS = 15;

/**
 * Time contestants side by side: each works for a moment in every round, in an order that changes
 * from round to round, so that whatever else the machine does hits all of them alike.
 */
export async function timeInterleaved(contestants: readonly Contestant[]): Promise<Timing[]> {
  const repeats = new Map<Contestant, number>();
  const times = new Map<Contestant, number[]>();
  for (const contestant of contestants) {
    const microseconds = await warmUp(contestant);
    repeats.set(contestant, Math.max(1, Math.round((TURN * 1000) / microseconds)));
    times.set(contestant, []);
  }
  const end = performance.now() + ALL_ROUNDS;
  for (let round = 0; round < LEAST_ROUNDS || performance.now() < end; round++) {
    const turn = round % contestants.length;
    for (const contestant of [...contestants.slice(turn), ...contestants.slice(0, turn)]) {
      times.get(contestant)!.push(await microsecondsOf(contestant, repeats.get(contestant)!));
    }
  }
  return contestants.map((contestant) => {
    const sorted = times.get(contestant)!.sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
    return { name: contestant.name, median: at(0.5), spread: [at(0.1), at(0.9)] };
  });
}

/**
 * Work for a while, until compilers have done their part.
 *
 * @returns Microseconds a piece of work, roughly.
 */
async function warmUp(contestant: Contestant): Promise<number> {
  const end = performance.now() + WARM_UP;
  const found: number[] = [];
  while (performance.now() < end || found.length < 3) {
    found.push(await microsecondsOf(contestant, 1));
  }
  return Math.min(...found.slice(found.length >> 1));
}

async function microsecondsOf({ work }: Contestant, repeats: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) {
    const result = work();
    // Waiting for what is no promise would cost a turn of the event loop.
    if (result instanceof Promise) await result;
  }
  return ((performance.now() - start) * 1000) / repeats;
}
