import type { DigitValue } from "../reading.ts";
import type { Judgement } from "../recognise.ts";
import { type Known, satisfies } from "./known.ts";
import { renormalised, WRONG } from "./renormalised.ts";
import type { ConstraintOutcome } from "./with-outcome.ts";

/** What is made of one digit by what is known of it. */
export interface KnownDigit {
  readonly judgement: Judgement;
  readonly outcome: ConstraintOutcome;
}

/** What the network says of a mark, once it is known which digits it may be. */
export function knownDigit(judgement: Judgement, known: Known): KnownDigit {
  const allowed = judgement.probabilities.map((_, digit) => satisfies(known, `${digit}`));
  if (!allowed.includes(true)) return { judgement, outcome: "unmet" };
  const fitting = judgement.probabilities.reduce((sum, p, i) => sum + (allowed[i] ? p : 0), 0);
  const probabilities = judgement.probabilities.map(
    (text, i) => (allowed[i] ? 1 : WRONG) * renormalised({ text, fitting, digits: 1 }),
  );
  let digit = allowed.indexOf(true) as DigitValue;
  for (const [i, p] of probabilities.entries()) {
    if (allowed[i] && p > probabilities[digit]!) digit = i as DigitValue;
  }
  const read = { ...judgement, digit, probability: probabilities[digit]!, probabilities };
  return { judgement: read, outcome: digit === judgement.digit ? "kept" : "changed" };
}

/** Whether a single digit may be what is known. */
export function mayBeOneDigit(known: Known): boolean {
  return Array.from({ length: 10 }, (_, digit) => `${digit}`).some((text) =>
    satisfies(known, text),
  );
}
