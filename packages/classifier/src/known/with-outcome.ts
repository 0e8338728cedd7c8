import type { ReadLine } from "../reading.ts";

/** What became of a reading by what was known: it stayed, another took its place, or none fits. */
export type ConstraintOutcome = "kept" | "changed" | "unmet";

/** A line that says so. Where no reading fits, the one given is surely wrong. */
export function withOutcome(line: ReadLine, outcome: ConstraintOutcome): ReadLine {
  switch (outcome) {
    case "kept":
      return { ...line, changedByConstraint: false };
    case "changed":
      return { ...line, changedByConstraint: true, reasons: ["constraint"] };
    case "unmet":
      return {
        ...line,
        confidence: 0,
        changedByConstraint: false,
        reasons: ["constraint-unmet"],
      };
  }
}
