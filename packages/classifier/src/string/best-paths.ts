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
  const reached: Step[][] = pieces.map(() => []);
  reached.push([]);
  reached[0] = [{ text: "", score: 0 }];
  for (const [at, piece] of pieces.entries()) {
    const own = from.get(at) ?? [];
    const alone = own.find(({ end }) => end === at + 1);
    const skip = leftOutScore(piece, alone?.judgement);
    const choices = own.flatMap((candidate) =>
      likelyDigits(candidate.judgement).map((digit) => ({
        taken: { candidate, digit },
        score: digitScore(candidate, digit),
      })),
    );
    for (const before of bestOf(reached[at]!, count)) {
      const { text, score } = before;
      reached[at + 1]!.push({ text, score: score + skip, before, leftOut: at });
      for (const { taken, score: more } of choices) {
        const step = { text: text + taken.digit, score: score + more, before, taken };
        reached[taken.candidate.end]!.push(step);
      }
    }
  }
  return bestOf(reached[pieces.length]!, count).map(pathTo);
}

/** The last step of a path: a candidate taken, or a piece left out. */
interface Step {
  readonly text: string;
  readonly score: number;
  readonly before?: Step;
  readonly taken?: Taken;
  readonly leftOut?: number;
}

function pathTo(last: Step): Path {
  const digits: Taken[] = [];
  const leftOut: number[] = [];
  for (let step: Step | undefined = last; step; step = step.before) {
    if (step.taken) digits.push(step.taken);
    if (step.leftOut !== undefined) leftOut.push(step.leftOut);
  }
  const { text, score } = last;
  return { text, score, digits: digits.reverse(), leftOut: leftOut.reverse() };
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

/** So many with the best scores, each with another text, the best first. */
function bestOf(steps: readonly Step[], count: number): Step[] {
  const seen = new Set<string>();
  const best: Step[] = [];
  for (const step of steps.toSorted((a, b) => b.score - a.score)) {
    if (seen.has(step.text)) continue;
    seen.add(step.text);
    if (best.push(step) === count) break;
  }
  return best;
}

/** Digits that are worth trying. */
function likelyDigits({ probabilities, digit: likeliest }: Judgement): DigitValue[] {
  return probabilities.flatMap((probability, digit) =>
    digit === likeliest || probability >= LEAST_LIKELY ? [digit as DigitValue] : [],
  );
}
