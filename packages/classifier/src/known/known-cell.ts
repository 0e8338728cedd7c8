import type { Box } from "@inkdigit/image-preprocess";
import { cellConfidence } from "../confidence.ts";
import { statusOf } from "../decide.ts";
import type { ReadCell } from "../reading.ts";
import type { Judgement } from "../recognise.ts";
import type { Known } from "./known.ts";
import { knownDigit } from "./known-digit.ts";

/** What a written cell of a grid says, once it is known which digits it may be. */
export function knownCell(
  alone: Judgement,
  known: Known,
  { box, minConfidence }: { readonly box: Box; readonly minConfidence: number },
): ReadCell {
  const { judgement, outcome } = knownDigit(alone, known);
  const isUnmet = outcome === "unmet";
  const confidence = isUnmet ? 0 : cellConfidence(judgement);
  return {
    digit: judgement.digit,
    status: isUnmet ? "review" : statusOf(confidence, minConfidence),
    confidence,
    box,
    changedByConstraint: outcome === "changed",
  };
}
