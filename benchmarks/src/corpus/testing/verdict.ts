import type { Verdict } from "../verdict.ts";

/** A wrong answer that differs from others in what is given. */
export function wrongVerdict(given: Partial<Verdict> = {}): Verdict {
  return {
    source: "drawn",
    kind: "string",
    name: "a.png",
    wanted: "2048",
    got: "20448",
    isRight: false,
    status: "review",
    confidence: 0.5,
    reasons: [],
    edits: 1,
    length: 4,
    isCrash: false,
    ...given,
  };
}
