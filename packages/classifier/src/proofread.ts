import type { DigitModel } from "@inkdigit/lenet-model";
import { confidenceOf } from "./decide.ts";
import { type Judgement, judgementOf, recognise } from "./recognise.ts";

/** Gives the networks that are asked in doubt; opens them when it is first called. */
export type Proofreaders = () => readonly DigitModel[];

/** What a network is as sure of as this, nobody else is asked about. */
const SURE = 0.995;

/**
 * What proofreaders say of a field on average, where the network that judged it is not sure, be it of the digit or of
 * there being none; else its own judgement.
 *
 * Networks that were trained apart are wrong about different pictures, and less sure where they are.
 */
export function proofread(judgement: Judgement, proofreaders: Proofreaders): Judgement {
  if (isSure(judgement)) return judgement;
  const opinions = proofreaders().flatMap((model) => recognise(model, [judgement.field]));
  const mean = (of: (opinion: Judgement) => number) =>
    opinions.reduce((sum, opinion) => sum + of(opinion), 0) / opinions.length;
  return judgementOf(
    judgement.field,
    judgement.probabilities.map((_, digit) => mean((opinion) => opinion.probabilities[digit]!)),
    mean((opinion) => opinion.notADigit),
  );
}

function isSure(judgement: Judgement): boolean {
  return Math.max(confidenceOf(judgement), judgement.notADigit) >= SURE;
}
