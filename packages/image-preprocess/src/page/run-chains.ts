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

/**
 * Runs that go on from row to row, linked to chains.
 *
 * A chain is known by its last run, and each run by its place in the lists: on a noisy page there
 * are a million of them.
 */
export class RunChains {
  readonly #mostLength: number;
  readonly #rows: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** The run before in the chain; -1 at its beginning. */
  readonly #before: number[] = [];
  readonly #after: number[] = [];
  /** How many runs the chain has up to here. */
  readonly #counts: number[] = [];
  /** The run that the slope is measured from. */
  readonly #anchors: number[] = [];
  readonly #firstRows: number[] = [];
  /** The chains that may go on, from left to right. */
  #open: number[] = [];
  /** The first run of the current row. */
  #fresh = 0;

  /** @param mostLength - No run is longer. */
  constructor(mostLength: number) {
    this.#mostLength = mostLength;
  }

  /** Add a run to the current row, from left to right. */
  add(row: number, start: number, end: number): void {
    const run = this.#rows.length;
    this.#rows.push(row);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#before.push(-1);
    this.#after.push(-1);
    this.#counts.push(1);
    this.#anchors.push(run);
    this.#firstRows.push(row);
  }

  /** Link the runs of a row to the chains; gives the chains that can't go on. */
  endRow(row: number): number[] {
    const open = this.#open;
    if (open.length === 0 && this.#fresh === this.#rows.length) return [];
    const headings = open.map((chain) => this.#heading(chain, row));
    const taken = new Array<number>(open.length).fill(-1);
    const distances = new Array<number>(open.length).fill(Number.POSITIVE_INFINITY);
    const loose: number[] = [];
    const reach = this.#mostLength + SLACK + DRIFT * GAP * this.#mostLength;
    let from = 0;
    for (let run = this.#fresh; run < this.#rows.length; run++) {
      const middle = this.#middle(run);
      while (from < open.length && headings[from]! < middle - reach) from++;
      let best = -1;
      let least = Number.POSITIVE_INFINITY;
      for (let i = from; i < open.length && headings[i]! <= middle + reach; i++) {
        const distance = this.#distance(open[i]!, run);
        if (distance >= least || distance >= distances[i]!) continue;
        if (!this.#fits(open[i]!, run, distance)) continue;
        best = i;
        least = distance;
      }
      if (best >= 0) {
        if (taken[best]! >= 0) loose.push(taken[best]!);
        taken[best] = run;
        distances[best] = least;
      } else {
        loose.push(run);
      }
    }
    this.#fresh = this.#rows.length;

    const ended: number[] = [];
    const next = loose;
    open.forEach((chain, i) => {
      if (taken[i]! >= 0) next.push(this.#link(chain, taken[i]!));
      else if (this.#mayGoOn(chain, row)) next.push(chain);
      else ended.push(chain);
    });
    this.#open = next.sort((a, b) => this.#heading(a, row + 1) - this.#heading(b, row + 1));
    return ended;
  }

  /** All the chains that haven't ended yet. */
  endAll(): number[] {
    const ended = this.#open;
    this.#open = [];
    return ended;
  }

  /** Rows from the first run of a chain to its last. */
  span(chain: number): number {
    return this.#rows[chain]! - this.#firstRows[chain]! + 1;
  }

  /** The runs of a chain, from its first to its last. */
  runs(chain: number): Run[] {
    const runs: Run[] = [];
    for (let run = chain; run >= 0; run = this.#before[run]!) {
      runs.push({ row: this.#rows[run]!, start: this.#starts[run]!, end: this.#ends[run]! });
    }
    return runs.reverse();
  }

  #middle(run: number): number {
    return (this.#starts[run]! + this.#ends[run]!) / 2;
  }

  /** Where the middle of a chain's run should be in a row. */
  #heading(chain: number, row: number): number {
    return (this.#edge(this.#starts, chain, row) + this.#edge(this.#ends, chain, row)) / 2;
  }

  /** Where an edge of a chain should be in a row. */
  #edge(edges: readonly number[], chain: number, row: number): number {
    const anchor = this.#anchors[chain]!;
    const rows = this.#rows[chain]! - this.#rows[anchor]!;
    const edge = edges[chain]!;
    if (rows < LEAST_SLOPE_ROWS) return edge;
    return edge + ((edge - edges[anchor]!) / rows) * (row - this.#rows[chain]!);
  }

  /** How far a run is from where a chain was heading: where a stroke touches one edge, the other stays. */
  #distance(chain: number, run: number): number {
    const row = this.#rows[run]!;
    return Math.min(
      Math.abs(this.#edge(this.#starts, chain, row) - this.#starts[run]!),
      Math.abs(this.#edge(this.#ends, chain, row) - this.#ends[run]!),
    );
  }

  #fits(chain: number, run: number, distance: number): boolean {
    const step = this.#rows[run]! - this.#rows[chain]!;
    if (step > 1) return distance <= SLACK + this.#mostLength / 8 + DRIFT * step;
    return (
      this.#starts[run]! <= this.#ends[chain]! + 1 && this.#ends[run]! >= this.#starts[chain]! - 1
    );
  }

  #mayGoOn(chain: number, row: number): boolean {
    const count = this.#counts[chain]!;
    const gap = row - this.#rows[chain]!;
    return count >= LEAST_BEFORE_GAP && gap < Math.min(GAP * this.#mostLength, 4 * count);
  }

  #link(chain: number, run: number): number {
    this.#before[run] = chain;
    this.#after[chain] = run;
    this.#counts[run] = this.#counts[chain]! + 1;
    this.#firstRows[run] = this.#firstRows[chain]!;
    const anchor = this.#anchors[chain]!;
    const far = this.#rows[run]! - this.#rows[anchor]! > SLOPE_ROWS;
    this.#anchors[run] = far ? this.#after[anchor]! : anchor;
    return run;
  }
}
