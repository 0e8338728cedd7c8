import type { DigitValue } from "../reading.ts";
import type { Judgement } from "../recognise.ts";
import type { Candidate } from "./candidates.ts";
import { digitScore, leftOutScore } from "./path-scores.ts";
import type { Piece } from "./pieces.ts";

/** A candidate taken for a digit. */
export interface Taken {
  readonly candidate: Candidate;
  readonly digit: DigitValue;
}

/** One way to read a line: some candidates taken for digits, all other pieces left out. */
export interface Path {
  readonly text: string;
  /** Sum of log-probabilities, less what its shape costs, in nats. */
  readonly score: number;
  readonly digits: readonly Taken[];
  /** Pieces that are no part of a digit. */
  readonly leftOut: readonly number[];
}

/** A digit less likely than this is not tried. */
const LEAST_LIKELY = 0.005;

/**
 * The best ways to read a line, the best first, each with another text: the paths through its pieces
 * from left to right (LeCun et al. 1998, section V).
 *
 * @param count - How many at most.
 */
export function bestPaths(
  pieces: readonly Piece[],
  candidates: readonly Candidate[],
  count: number,
): Path[] {
  const from = groupByFirst(candidates);
  const reached: Path[][] = pieces.map(() => []);
  reached.push([]);
  reached[0] = [{ text: "", score: 0, digits: [], leftOut: [] }];
  for (let at = 0; at < pieces.length; at++) {
    const paths = bestOf(reached[at]!, count);
    const own = from.get(at) ?? [];
    const alone = own.find(({ end }) => end === at + 1);
    const skip = leftOutScore(pieces[at]!, alone?.judgement);
    const steps = own.flatMap((candidate) =>
      likelyDigits(candidate.judgement).map((digit) => ({
        taken: { candidate, digit },
        score: digitScore(candidate, digit),
      })),
    );
    for (const path of paths) {
      reached[at + 1]!.push({
        ...path,
        score: path.score + skip,
        leftOut: [...path.leftOut, at],
      });
      for (const { taken, score } of steps) {
        reached[taken.candidate.end]!.push({
          text: path.text + taken.digit,
          score: path.score + score,
          digits: [...path.digits, taken],
          leftOut: path.leftOut,
        });
      }
    }
  }
  return bestOf(reached[pieces.length]!, count);
}

function groupByFirst(candidates: readonly Candidate[]): Map<number, Candidate[]> {
  const groups = new Map<number, Candidate[]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.first);
    if (group) group.push(candidate);
    else groups.set(candidate.first, [candidate]);
  }
  return groups;
}

function bestOf(paths: readonly Path[], count: number): Path[] {
  const seen = new Set<string>();
  return [...paths]
    .sort((a, b) => b.score - a.score)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, count);
}

/** Digits that are worth trying. */
function likelyDigits({ probabilities, digit: likeliest }: Judgement): DigitValue[] {
  return probabilities.flatMap((probability, digit) =>
    digit === likeliest || probability >= LEAST_LIKELY ? [digit as DigitValue] : [],
  );
}
