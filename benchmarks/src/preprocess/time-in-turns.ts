import { processorTime } from "./processor-time.ts";

/** One of those that are compared. */
export interface Contestant {
  readonly name: string;
  /** Prepares what is not timed, and gives the work that is. */
  readonly start: () => () => unknown;
  /** Whether the work uses up what was prepared, so that each time needs its own. */
  readonly isSpent: boolean;
}

/** How long a contestant took. */
export interface Timing {
  readonly name: string;
  /** Milliseconds of processor time a piece of work. */
  readonly median: number;
  /** The fastest and the slowest tenth of the rounds begin here. */
  readonly spread: readonly [number, number];
  readonly rounds: number;
  /** How many times as long as the first contestant: the median over the rounds of both. */
  readonly ratio: number;
}

/** How long to take over it, in milliseconds of processor time. */
export interface Pace {
  /** How long each contestant works before it counts: until compilers are done. */
  readonly warmUp: number;
  /** How long each contestant works in a round: short, so as to be disturbed seldom. */
  readonly turn: number;
  /** How long each contestant works in all rounds together. */
  readonly together: number;
  /** But so many rounds at least. */
  readonly leastRounds: number;
}

/**
 * Time contestants side by side: each works for a moment in every round, in an order that changes
 * from round to round, so that whatever else the machine does hits all of them alike. Slow ones sit
 * out the later rounds.
 */
export function timeInTurns(contestants: readonly Contestant[], pace: Pace): Timing[] {
  const runners = contestants.map((contestant) => new Runner(contestant, pace));
  for (let round = 0; runners.some((runner) => runner.goesOn()); round++) {
    const turn = round % runners.length;
    for (const runner of [...runners.slice(turn), ...runners.slice(0, turn)]) {
      if (runner.goesOn()) runner.takeTurn(round);
    }
  }
  return runners.map((runner) => runner.timing(runners[0]!));
}

class Runner {
  readonly #contestant: Contestant;
  readonly #pace: Pace;
  readonly #repeats: number;
  #work: (() => unknown) | undefined;
  /** Milliseconds a piece of work, for each round. */
  readonly #times: number[] = [];
  #spent = 0;

  constructor(contestant: Contestant, pace: Pace) {
    this.#contestant = contestant;
    this.#pace = pace;
    const found: number[] = [];
    const end = processorTime() + pace.warmUp;
    while (processorTime() < end || found.length === 0) found.push(this.#once());
    const usual = Math.min(...found.slice(found.length >> 1));
    this.#repeats = Math.max(1, Math.min(1e5, Math.round(pace.turn / usual)));
  }

  goesOn(): boolean {
    return this.#times.length < this.#pace.leastRounds || this.#spent < this.#pace.together;
  }

  takeTurn(round: number): void {
    let total = 0;
    if (this.#contestant.isSpent) {
      for (let i = 0; i < this.#repeats; i++) total += this.#once();
    } else {
      const work = (this.#work ??= this.#contestant.start());
      const start = processorTime();
      for (let i = 0; i < this.#repeats; i++) work();
      total = processorTime() - start;
    }
    this.#spent += total;
    this.#times[round] = total / this.#repeats;
  }

  timing(first: Runner): Timing {
    const sorted = this.#times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
    const both = Math.min(this.#times.length, first.#times.length);
    const ratios = this.#times.slice(0, both).map((time, round) => time / first.#times[round]!);
    ratios.sort((a, b) => a - b);
    return {
      name: this.#contestant.name,
      median: at(0.5),
      spread: [at(0.1), at(0.9)],
      rounds: sorted.length,
      ratio: ratios[ratios.length >> 1]!,
    };
  }

  #once(): number {
    const { start, isSpent } = this.#contestant;
    const work = isSpent ? start() : (this.#work ??= start());
    const before = processorTime();
    work();
    return processorTime() - before;
  }
}
