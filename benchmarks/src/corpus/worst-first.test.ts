import { expect, test } from "vitest";
import { wrongVerdict } from "./testing/verdict.ts";
import { worstFirst } from "./worst-first.ts";

test("failures, then what was accepted, then the surest, last where nothing was read", () => {
  const blank = wrongVerdict({ status: "blank", got: "", confidence: undefined });
  const doubtful = wrongVerdict({ confidence: 0.2 });
  const sure = wrongVerdict({ confidence: 0.8 });
  const accepted = wrongVerdict({ status: "accepted", confidence: 0.7 });
  const surest = wrongVerdict({ status: "accepted", confidence: 0.99 });
  const failed = wrongVerdict({ status: "failed", got: "", confidence: undefined });

  const errors = [blank, doubtful, accepted, failed, sure, surest].map((verdict) => ({ verdict }));
  expect(worstFirst(errors).map(({ verdict }) => verdict)).toEqual([
    failed,
    surest,
    accepted,
    sure,
    doubtful,
    blank,
  ]);
});
