import fc from "fast-check";
import { expect, test } from "vitest";
import type { DigitValue } from "../reading.ts";
import type { Judgement } from "../recognise.ts";
import { bestPaths } from "./best-paths.ts";
import type { Candidate } from "./candidates.ts";
import { LINE_HEIGHT } from "./line-drawing.ts";
import { digitScore, leftOutScore } from "./path-scores.ts";
import type { Piece } from "./pieces.ts";

function piece(x: number, height = LINE_HEIGHT): Piece {
  const box = { x, y: LINE_HEIGHT - height, width: 20, height };
  return { box, area: 4 * height, label: x + 1, isCut: false };
}

/** The pieces from `first` up to `end`, as a digit that is one with some probability. */
function candidate(first: number, end: number, digit: number, notADigit: number): Candidate {
  const probabilities = Array.from({ length: 10 }, (_, i) => (i === digit ? 0.91 : 0.01));
  const judgement: Judgement = {
    field: { width: 28, height: 28, data: new Uint8Array(784) },
    digit: digit as DigitValue,
    probability: 0.91,
    probabilities,
    notADigit,
  };
  const box = { x: 30 * first, y: 0, width: 24 * (end - first), height: LINE_HEIGHT };
  return { first, end, mark: { box, area: 200, labels: [first] }, gap: 0, cutEnds: 0, judgement };
}

test("reads every piece as the digit that it looks like", () => {
  const pieces = [piece(0), piece(30), piece(60)];
  const candidates = [7, 0, 4].map((digit, i) => candidate(i, i + 1, digit, 0.01));
  expect(bestPaths(pieces, candidates, 3)[0]).toMatchObject({ text: "704", leftOut: [] });
});

test("joins two pieces that are no digits alone", () => {
  const pieces = [piece(0), piece(30)];
  const candidates = [candidate(0, 1, 1, 0.95), candidate(1, 2, 7, 0.95), candidate(0, 2, 4, 0.02)];
  expect(bestPaths(pieces, candidates, 3)[0]?.text).toBe("4");
});

test("leaves out what is no digit, and a dot", () => {
  const pieces = [piece(0), piece(30), piece(60, 5)];
  const candidates = [candidate(0, 1, 8, 0.01), candidate(1, 2, 3, 0.999), candidate(2, 3, 0, 0.9)];
  expect(bestPaths(pieces, candidates, 3)[0]).toMatchObject({ text: "8", leftOut: [1, 2] });
});

test("nothing can be read from nothing", () => {
  expect(bestPaths([], [], 3)).toEqual([{ text: "", score: 0, digits: [], leftOut: [] }]);
});

test("gives the paths with the highest scores, each with another text", () => {
  const lattice = fc.integer({ min: 1, max: 4 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      runs: fc.array(
        fc.record({
          first: fc.integer({ min: 0, max: count - 1 }),
          length: fc.integer({ min: 1, max: 2 }),
          digit: fc.integer({ min: 0, max: 9 }),
          notADigit: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        }),
        { maxLength: 6 },
      ),
    }),
  );
  fc.assert(
    fc.property(lattice, ({ count, runs }) => {
      const pieces = Array.from({ length: count }, (_, i) => piece(30 * i));
      const candidates = runs.map(({ first, length, digit, notADigit }) =>
        candidate(first, Math.min(count, first + length), digit, notADigit),
      );
      const scores = new Map<string, number>();
      const walk = (at: number, text: string, score: number): void => {
        if (at === count) {
          scores.set(text, Math.max(score, scores.get(text) ?? Number.NEGATIVE_INFINITY));
          return;
        }
        const own = candidates.filter(({ first }) => first === at);
        const alone = own.find(({ end }) => end === at + 1);
        walk(at + 1, text, score + leftOutScore(pieces[at]!, alone?.judgement));
        for (const one of own) {
          for (let digit = 0; digit < 10; digit++) {
            walk(one.end, text + digit, score + digitScore(one, digit as DigitValue));
          }
        }
      };
      walk(0, "", 0);
      const best = Math.max(...scores.values());
      const [first, ...others] = bestPaths(pieces, candidates, 5);
      expect(first!.score).toBeCloseTo(best, 6);
      let before = first!.score;
      for (const { text, score } of others) {
        expect(score).toBeCloseTo(scores.get(text)!, 6);
        expect(score).toBeLessThanOrEqual(before);
        before = score;
      }
      const texts = [first!, ...others].map(({ text }) => text);
      expect(new Set(texts).size).toBe(texts.length);
    }),
    { numRuns: 60 },
  );
});
