import type { Verdict } from "./verdict.ts";

/**
 * Wrong answers with the worst first: failures, then what was accepted, then what was read, each from
 * the surest on, and last where nothing was read.
 */
export function worstFirst<Error extends { readonly verdict: Verdict }>(
  errors: readonly Error[],
): Error[] {
  return [...errors].sort(
    ({ verdict: a }, { verdict: b }) =>
      rank(a) - rank(b) || (b.confidence ?? 0) - (a.confidence ?? 0),
  );
}

function rank({ status, confidence }: Verdict): number {
  if (status === "failed") return 0;
  if (status === "accepted") return 1;
  return confidence === undefined ? 3 : 2;
}
