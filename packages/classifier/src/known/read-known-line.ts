import { type FoundLine, readLine } from "../read-line.ts";
import type { ReadLine } from "../reading.ts";
import { readingOf } from "../string/read-string.ts";
import type { Known } from "./known.ts";
import { knownConfidence, knownLine } from "./known-line.ts";
import { withOutcome } from "./with-outcome.ts";

/** A line as it is given to the caller: the best reading that fits what is known. */
export function readKnownLine(
  { sheet, reading }: FoundLine,
  minConfidence: number,
  known: Known | undefined,
): ReadLine {
  const given = readLine({ sheet, reading }, minConfidence);
  if (!known) return given;
  const found = knownLine(reading.attempts, reading.text, known);
  if (!found) return withOutcome(given, "unmet");
  const digits = reading.digits.reduce((all, { judgement }) => all * (1 - judgement.notADigit), 1);
  const confidence = knownConfidence(found.shares, { given: given.confidence, digits });
  if (!found.instead) return withOutcome({ ...given, confidence }, "kept");
  const { attempt, path } = found.instead;
  const instead = readLine(
    { sheet, reading: { ...reading, ...readingOf(attempt, path) } },
    minConfidence,
  );
  return withOutcome({ ...instead, confidence }, "changed");
}
