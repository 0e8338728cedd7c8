import { markdownTable } from "../inference/markdown-table.ts";
import type { Accepted, TargetErrorRow } from "./bench-target-error.ts";

/** What was asked for, and what came of it. */
export function formatTargetError(rows: readonly TargetErrorRow[]): string {
  return markdownTable(
    ["error asked for", "confidence", "the model's curve", "held-out digits", "test digits"],
    rows.map(({ target, confidence, curve, heldOut, test }) => [
      percent(target),
      percent(confidence),
      both(curve),
      both(heldOut),
      both(test),
    ]),
  );
}

function both({ review, wrong }: Accepted): string {
  return `${percent(review)} for review, ${percent(wrong)} wrong`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)}%`;
}
