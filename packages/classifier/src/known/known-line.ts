import type { Path } from "../string/best-paths.ts";
import type { Attempt } from "../string/read-string.ts";
import { fittingPaths } from "./fitting-paths.ts";
import { type Known, satisfies } from "./known.ts";
import { type Lattice, latticeOf } from "./lattice.ts";
import { atLeast } from "./lengths.ts";
import { renormalised } from "./renormalised.ts";
import { anyOf } from "./values.ts";
import { addLogs, logMass } from "./ways-ahead.ts";

/** What is made of a line by what is known of it. */
export interface KnownLine {
  /** The best reading that fits, where the one that the picture alone gives does not. */
  readonly instead: { readonly attempt: Attempt; readonly path: Path } | undefined;
  readonly shares: Shares;
}

/** Shares of all that a line may say, 0 to 1, as the scores have it. */
export interface Shares {
  /** Of what the picture alone gives. */
  readonly given: number;
  readonly givenFits: boolean;
  /** Of the best reading that fits. */
  readonly best: number;
  /** Of all readings that fit. */
  readonly fitting: number;
}

/** The most paths that are shown to a function. */
const MOST_CHECKED = 20_000;
/** Paths less likely by this, in nats, than the best one that fits no longer count. */
const NEGLIGIBLE = 12;

/**
 * The best reading of a line that fits; undefined where none does.
 *
 * Exact for all that an automaton knows. A function is shown the readings that fit the rest, the best
 * first, until those left are negligible.
 *
 * @param given - What the picture alone gives.
 */
export function knownLine(
  attempts: readonly Attempt[],
  given: string,
  known: Known,
): KnownLine | undefined {
  const lattices = attempts.map(({ pieces, candidates }) => latticeOf(pieces.pieces, candidates));
  const givenFits = satisfies(known, given);
  const fitting = lattices.map((lattice) =>
    known.check ? checkedPaths(lattice, known, known.check) : allPaths(lattice, known, !givenFits),
  );
  const best = fitting.reduce((a, b) => (scoreOf(b.best) > scoreOf(a.best) ? b : a));
  if (!givenFits && !best.best) return undefined;

  const massOf = (automaton: Known["automaton"]) =>
    lattices.reduce((sum, lattice) => addLogs(sum, logMass(lattice, automaton)), -Infinity);
  const all = massOf(atLeast(1));
  const share = (mass: number) => Math.min(1, Math.exp(mass - all));
  const givenShare = share(massOf(anyOf([given])));
  return {
    instead:
      givenFits || !best.best
        ? undefined
        : { attempt: attempts[fitting.indexOf(best)]!, path: best.best },
    shares: {
      given: givenShare,
      givenFits,
      best: givenFits ? givenShare : share(massOf(anyOf([best.best!.text]))),
      fitting: share(fitting.reduce((sum, { mass }) => addLogs(sum, mass), -Infinity)),
    },
  };
}

/** What fits of one lattice: the best path, and the logarithm of the sum of all. */
interface Fitting {
  readonly best: Path | undefined;
  readonly mass: number;
}

function allPaths(lattice: Lattice, { automaton }: Known, wantsBest: boolean): Fitting {
  const [best] = wantsBest ? fittingPaths(lattice, automaton) : [];
  return { best, mass: logMass(lattice, automaton) };
}

function checkedPaths(
  lattice: Lattice,
  { automaton }: Known,
  check: (text: string) => boolean,
): Fitting {
  const answers = new Map<string, boolean>();
  let best: Path | undefined;
  let mass = Number.NEGATIVE_INFINITY;
  let left = MOST_CHECKED;
  for (const path of fittingPaths(lattice, automaton)) {
    if (left-- === 0 || (best && path.score < best.score - NEGLIGIBLE)) break;
    const answer = answers.get(path.text) ?? check(path.text);
    answers.set(path.text, answer);
    if (!answer) continue;
    best ??= path;
    mass = addLogs(mass, path.score);
  }
  return { best, mass };
}

function scoreOf(path: Path | undefined): number {
  return path?.score ?? Number.NEGATIVE_INFINITY;
}

/** A share that rounding errors of the logarithms can't make. */
const LEAST_SHARE = 1e-12;

/**
 * Probability of the best reading that fits, once it is known that one of those is written.
 *
 * What the picture alone gives has its own probability; the other readings have what is left, in the
 * proportion of their shares.
 *
 * @param given - Probability of what the picture alone gives.
 * @param digits - Probability that what it takes for digits are some.
 */
export function knownConfidence(
  { givenFits, ...shares }: Shares,
  { given, digits }: { readonly given: number; readonly digits: number },
): number {
  const someDigits = Math.max(given, digits);
  const others = Math.max(1 - shares.given, LEAST_SHARE);
  const ofOthers = (share: number) => (someDigits - given) * Math.min(1, share / others);
  if (!givenFits) {
    return renormalised({
      text: ofOthers(shares.best),
      fitting: ofOthers(shares.fitting),
      digits: someDigits,
    });
  }
  const fitting = given + ofOthers(Math.max(0, shares.fitting - shares.given));
  return renormalised({ text: given, fitting, digits: someDigits });
}
