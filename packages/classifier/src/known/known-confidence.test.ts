import fc from "fast-check";
import { expect, test } from "vitest";
import { knownConfidence } from "./known-line.ts";

const probability = fc.double({ min: 0, max: 1, noNaN: true });
/** Shares as there may be: what fits is at least the best of it. */
const shares = fc
  .tuple(probability, probability, probability, fc.boolean())
  .map(([given, rest, part, givenFits]) => {
    const others = (1 - given) * rest;
    return givenFits
      ? { given, givenFits, best: given, fitting: given + others }
      : { given, givenFits, best: part * others, fitting: others };
  });

test("is a probability", () => {
  fc.assert(
    fc.property(shares, probability, probability, (known, given, digits) => {
      const confidence = knownConfidence(known, { given, digits });
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }),
  );
});

test("what fits is never less sure than the picture alone has it", () => {
  fc.assert(
    fc.property(shares, probability, probability, (known, given, digits) => {
      fc.pre(known.givenFits);
      expect(knownConfidence(known, { given, digits })).toBeGreaterThanOrEqual(given - 1e-9);
    }),
  );
});

test("knowledge that rules nothing out says nothing", () => {
  const known = { given: 0.7, givenFits: true, best: 0.7, fitting: 1 };
  expect(knownConfidence(known, { given: 0.6, digits: 0.9 })).toBeCloseTo(0.6, 9);
});

test("a doubtful reading gains where its rivals are ruled out", () => {
  const alone = { given: 0.6, givenFits: true, best: 0.6, fitting: 0.6 };
  expect(knownConfidence(alone, { given: 0.6, digits: 1 })).toBeGreaterThan(0.99);
  const rival = { given: 0.6, givenFits: false, best: 0.38, fitting: 0.38 };
  expect(knownConfidence(rival, { given: 0.6, digits: 1 })).toBeGreaterThan(0.95);
});

test("a clear reading that does not fit makes no sure one that does", () => {
  const shares = { given: 0.9999, givenFits: false, best: 0.00005, fitting: 0.00005 };
  expect(knownConfidence(shares, { given: 0.999, digits: 0.9995 })).toBeLessThan(0.1);
});

test("what may be no digits at all stays in doubt", () => {
  const shares = { given: 1, givenFits: true, best: 1, fitting: 1 };
  expect(knownConfidence(shares, { given: 0.2, digits: 0.2 })).toBeCloseTo(0.2, 9);
});
