import fc from "fast-check";
import { expect, test } from "vitest";
import type { DigitValue } from "../reading.ts";
import type { Candidate } from "../string/candidates.ts";
import { type Automaton, fits } from "./automaton.ts";
import { checksums } from "./checksums.ts";
import { fittingPaths } from "./fitting-paths.ts";
import type { Lattice, Step } from "./lattice.ts";
import { lengths } from "./lengths.ts";
import { anyOf } from "./values.ts";
import { logMass } from "./ways-ahead.ts";

const candidate = {} as Candidate;

/** Lattices of a few pieces, small enough to be looked through whole. */
const lattice = fc.integer({ min: 1, max: 5 }).chain((length) =>
  fc.tuple(
    ...Array.from({ length }, (_, at) =>
      fc
        .array(
          fc.record({
            to: fc.integer({ min: at + 1, max: Math.min(length, at + 2) }),
            score: fc.double({ min: -9, max: 0, noNaN: true }),
            taken: fc.option(
              fc.nat({ max: 9 }).map((digit) => ({ digit: digit as DigitValue, candidate })),
              { nil: undefined },
            ),
          }),
          { maxLength: 4 },
        )
        .map((steps) =>
          steps.map(({ taken, ...step }): Step => (taken ? { ...step, taken } : step)),
        ),
    ),
  ),
);
const automaton = fc.constantFrom<Automaton>(
  lengths(2, 3),
  lengths(1, 9),
  checksums.luhn,
  checksums.mod11,
  anyOf(["1", "12", "123", "7", "70"]),
);

/** Text and score of every path, found by trying all. */
function allPaths(steps: Lattice, at = 0): { text: string; score: number }[] {
  if (at === steps.length) return [{ text: "", score: 0 }];
  return steps[at]!.flatMap((step) =>
    allPaths(steps, step.to).map(({ text, score }) => ({
      text: `${step.taken?.digit ?? ""}${text}`,
      score: step.score + score,
    })),
  );
}

test("gives every path that fits, the best first, and no other", () => {
  fc.assert(
    fc.property(lattice, automaton, (steps, known) => {
      const expected = allPaths(steps)
        .filter(({ text }) => fits(known, text))
        .map(({ score }) => score)
        .sort((a, b) => b - a);
      const paths = [...fittingPaths(steps, known)];
      expect(paths.map(({ score }) => score.toFixed(6))).toEqual(
        expected.map((score) => score.toFixed(6)),
      );
      for (const { text, digits } of paths) {
        expect(fits(known, text)).toBe(true);
        expect(digits.map(({ digit }) => digit).join("")).toBe(text);
      }
    }),
    { numRuns: 300 },
  );
});

test("sums the probabilities of all paths that fit", () => {
  fc.assert(
    fc.property(lattice, automaton, (steps, known) => {
      const sum = allPaths(steps)
        .filter(({ text }) => fits(known, text))
        .reduce((total, { score }) => total + Math.exp(score), 0);
      expect(Math.exp(logMass(steps, known))).toBeCloseTo(sum, 9);
    }),
    { numRuns: 300 },
  );
});

test("names the pieces that a path leaves out", () => {
  const steps: Lattice = [
    [{ to: 1, score: -1 }],
    [{ to: 3, score: -2, taken: { digit: 4, candidate } }],
    [],
    [{ to: 4, score: -1 }],
  ];
  expect([...fittingPaths(steps, lengths(1, 1))]).toMatchObject([{ text: "4", leftOut: [0, 3] }]);
});
