import type { Plane } from "../picture.ts";

export interface RuleOptions {
  /** The shortest rule, in pixels. Default: a quarter of the picture's width. */
  readonly leastLength?: number;
  /** The thickest rule, in pixels. Default: 1/120 of the picture's longer side, at least 3. */
  readonly mostThickness?: number;
}

/** A vertical run that may be part of a rule. */
interface Piece {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** Pieces from left to right that continue each other. */
type Chain = Piece[];

/** Rules may be interrupted, by the strokes that cross them, for this many thicknesses. */
const GAP = 8;
/** Only a chain of as many pieces as this goes on after an interruption. */
const LEAST_BEFORE_GAP = 8;
/** After an interruption a rule goes on within this many pixels of where it was heading. */
const SLACK = 1.6;
/** A rule covers at least this share of the columns between its ends. */
const COVERAGE = 0.55;
/** Pieces over which a rule's slope is measured. */
const SLOPE_PIECES = 40;

/**
 * A drawing (0 is paper) without its nearly horizontal rules: ruled lines, underlines, box edges.
 *
 * A rule is a long row of short vertical runs, one beside the other. Where a stroke crosses it the
 * run is longer than a rule is thick: there it stays, and the stroke is not broken. For vertical
 * rules transpose before and after.
 */
export function removeRules<Scale extends string>(
  drawing: Plane<Scale>,
  options: RuleOptions = {},
): Plane<Scale> {
  const { width, height } = drawing;
  const leastLength = options.leastLength ?? width / 4;
  const mostThickness = options.mostThickness ?? Math.max(3, Math.max(width, height) / 120);

  const data = drawing.data.slice();
  for (const chain of findChains(drawing, mostThickness)) {
    const span = chain.at(-1)!.x - chain[0]!.x + 1;
    if (span < leastLength || chain.length < COVERAGE * span) continue;
    for (const { x, top, bottom } of chain) {
      for (let y = top; y <= bottom; y++) data[y * width + x] = 0;
    }
  }
  return { width, height, data };
}

function findChains({ width, height, data }: Plane, mostThickness: number): Chain[] {
  const gap = GAP * mostThickness;
  const chains: Chain[] = [];
  let waiting: Chain[] = [];
  let before = new Map<number, Chain>();
  for (let x = 0; x < width; x++) {
    const here = new Map<number, Chain>();
    for (let y = 0; y < height; y++) {
      if (data[y * width + x] === 0) continue;
      const top = y;
      while (y + 1 < height && data[(y + 1) * width + x] !== 0) y++;
      if (y - top + 1 > mostThickness) continue;
      const piece = { x, top, bottom: y };
      let chain = neighbour(before, piece) ?? heading(waiting, piece);
      if (!chain || chain.at(-1)!.x === x) {
        chain = [];
        chains.push(chain);
      }
      chain.push(piece);
      for (let row = top; row <= y; row++) here.set(row, chain);
    }
    for (const chain of new Set(before.values())) {
      if (chain.length >= LEAST_BEFORE_GAP) waiting.push(chain);
    }
    waiting = waiting.filter((chain) => chain.at(-1)!.x < x && x - chain.at(-1)!.x < gap);
    before = here;
  }
  return chains;
}

/** The chain that ends in the column before, beside a piece. */
function neighbour(before: ReadonlyMap<number, Chain>, { top, bottom }: Piece): Chain | undefined {
  const middle = Math.round((top + bottom) / 2);
  for (let away = 0; away <= bottom - middle + 1; away++) {
    const chain = before.get(middle - away) ?? before.get(middle + away);
    if (chain) return chain;
  }
  return undefined;
}

/** The interrupted chain that was heading for a piece. */
function heading(waiting: readonly Chain[], piece: Piece): Chain | undefined {
  let best: Chain | undefined;
  let least = SLACK;
  for (const chain of waiting) {
    const last = chain.at(-1)!;
    const first = chain.at(-SLOPE_PIECES) ?? chain[0]!;
    const slope = (middleOf(last) - middleOf(first)) / (last.x - first.x);
    const distance = Math.abs(middleOf(piece) - middleOf(last) - slope * (piece.x - last.x));
    if (distance > least) continue;
    least = distance;
    best = chain;
  }
  return best;
}

function middleOf({ top, bottom }: Piece): number {
  return (top + bottom) / 2;
}
