import type { DigitValue } from "../reading.ts";
import type { Taken } from "../string/best-paths.ts";
import type { Candidate } from "../string/candidates.ts";
import { digitScore, leftOutScore } from "../string/path-scores.ts";
import type { Piece } from "../string/pieces.ts";

/** One step through a line: pieces taken for a digit, or one piece left out. */
export interface Step {
  /** The piece that it leads to. */
  readonly to: number;
  /** In nats, 0 or less. */
  readonly score: number;
  /** What is read; undefined where a piece is left out. */
  readonly taken?: Taken;
}

/** All ways to read a line: the steps from each of its pieces on; its end is its length. */
export type Lattice = readonly (readonly Step[])[];

/** All ways, however unlikely: what is known may rule the likely ones out. */
export function latticeOf(pieces: readonly Piece[], candidates: readonly Candidate[]): Lattice {
  const steps: Step[][] = pieces.map(() => []);
  for (const candidate of candidates) {
    for (let value = 0; value < 10; value++) {
      const digit = value as DigitValue;
      const score = digitScore(candidate, digit);
      steps[candidate.first]!.push({ to: candidate.end, score, taken: { digit, candidate } });
    }
  }
  pieces.forEach((piece, at) => {
    const alone = candidates.find(({ first, end }) => first === at && end === at + 1);
    steps[at]!.push({ to: at + 1, score: leftOutScore(piece, alone?.judgement) });
  });
  return steps;
}
