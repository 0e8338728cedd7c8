/** A run of ink: part of one row. */
export interface Run {
  readonly row: number;
  /** First and last column. */
  readonly start: number;
  readonly end: number;
}

/** A chain may be interrupted for as many rows as so many of the longest runs. */
const GAP = 8;
/** Only so many runs in a row go on after an interruption, and for no more than 4 times as long. */
const LEAST_BEFORE_GAP = 8;
/** After an interruption a chain goes on within so many columns of where it was heading. */
const SLACK = 1.5;
/** And so much further for each row of the interruption. */
const DRIFT = 0.03;
/** Rows over which the slope of a chain is measured, at most and at least. */
const SLOPE_ROWS = 40;
const LEAST_SLOPE_ROWS = 8;

/** The last run of a chain: a chain is known by it. */
export interface Chain extends Run {
  /** The chain up to the run before; none at its beginning. */
  before: Chain | undefined;
  after: Chain | undefined;
  /** The run that the slope is measured from; itself when there is none. */
  anchor: Chain | undefined;
  /** How many runs there are up to here. */
  count: number;
  /** The row of the first of them. */
  firstRow: number;
}

/** Runs that go on from row to row, linked to chains. */
export class RunChains {
  readonly #mostLength: number;
  /** The chains that may go on, from left to right. */
  #open: Chain[] = [];
  /** The runs of the current row. */
  #fresh: Chain[] = [];

  /** @param mostLength - No run is longer. */
  constructor(mostLength: number) {
    this.#mostLength = mostLength;
  }

  /** Add a run to the current row, from left to right. */
  add(row: number, start: number, end: number): void {
    const [before, after, anchor] = [undefined, undefined, undefined];
    this.#fresh.push({ row, start, end, before, after, anchor, count: 1, firstRow: row });
  }

  /** Link the runs of a row to the chains; gives the chains that can't go on. */
  endRow(row: number): Chain[] {
    const open = this.#open;
    const headings = open.map((chain) => headingOf(chain, row));
    const taken: (Chain | undefined)[] = open.map(() => undefined);
    const distances = open.map(() => Number.POSITIVE_INFINITY);
    const next: Chain[] = [];
    const reach = this.#mostLength + SLACK + DRIFT * GAP * this.#mostLength;
    let from = 0;
    for (const run of this.#fresh) {
      const middle = (run.start + run.end) / 2;
      while (from < open.length && headings[from]! < middle - reach) from++;
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let i = from; i < open.length && headings[i]! <= middle + reach; i++) {
        const distance = distanceTo(open[i]!, run);
        if (distance >= least || distance >= distances[i]!) continue;
        if (!this.#fits(open[i]!, run, distance)) continue;
        best = i;
        least = distance;
      }
      const loose = best >= 0 ? taken[best] : run;
      if (loose) next.push(loose);
      if (best < 0) continue;
      taken[best] = run;
      distances[best] = least;
    }
    this.#fresh = [];

    const ended: Chain[] = [];
    open.forEach((chain, i) => {
      const run = taken[i];
      if (run) next.push(link(chain, run));
      else (this.#mayGoOn(chain, row) ? next : ended).push(chain);
    });
    this.#open = next.sort((a, b) => headingOf(a, row + 1) - headingOf(b, row + 1));
    return ended;
  }

  /** All the chains that haven't ended yet. */
  endAll(): Chain[] {
    return this.#open.splice(0);
  }

  #fits(chain: Chain, run: Run, distance: number): boolean {
    const step = run.row - chain.row;
    if (step > 1) return distance <= SLACK + this.#mostLength / 8 + DRIFT * step;
    return run.start <= chain.end + 1 && run.end >= chain.start - 1;
  }

  #mayGoOn({ count, row }: Chain, current: number): boolean {
    const most = Math.min(GAP * this.#mostLength, 4 * count);
    return count >= LEAST_BEFORE_GAP && current - row < most;
  }
}

/** The runs of a chain, from its first to its last. */
export function runsOf(chain: Chain): Run[] {
  const runs: Run[] = [];
  for (let run: Chain | undefined = chain; run; run = run.before) runs.push(run);
  return runs.reverse();
}

/** Where the middle of a chain's run should be in a row. */
function headingOf(chain: Chain, row: number): number {
  const anchor = chain.anchor ?? chain;
  const edges =
    edgeOf(chain, chain.start, anchor.start, row) + edgeOf(chain, chain.end, anchor.end, row);
  return edges / 2;
}

/** Where an edge of a chain should be in a row. */
function edgeOf(chain: Chain, edge: number, before: number, row: number): number {
  const rows = chain.row - (chain.anchor ?? chain).row;
  return rows < LEAST_SLOPE_ROWS ? edge : edge + ((edge - before) / rows) * (row - chain.row);
}

/** How far a run is from where a chain was heading: where a stroke touches one edge, the other stays. */
function distanceTo(chain: Chain, run: Run): number {
  const anchor = chain.anchor ?? chain;
  return Math.min(
    Math.abs(edgeOf(chain, chain.start, anchor.start, run.row) - run.start),
    Math.abs(edgeOf(chain, chain.end, anchor.end, run.row) - run.end),
  );
}

function link(chain: Chain, run: Chain): Chain {
  run.before = chain;
  chain.after = run;
  run.count = chain.count + 1;
  run.firstRow = chain.firstRow;
  const anchor = chain.anchor ?? chain;
  run.anchor = run.row - anchor.row > SLOPE_ROWS ? anchor.after : anchor;
  return run;
}
