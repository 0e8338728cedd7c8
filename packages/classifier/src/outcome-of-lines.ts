import { jointConfidence, reasonsOf, statusOf } from "./decide.ts";
import type { ReadCell, Reading, ReadLine } from "./reading.ts";

/** What was read, whatever it was read from. */
export type Outcome = Omit<Reading, "image" | "model">;

/** What the lines of a picture say together. */
export function outcomeOfLines(lines: readonly ReadLine[], minConfidence: number): Outcome {
  if (lines.length === 0) {
    return { status: "blank", text: "", confidence: 1, lines, reasons: [] };
  }
  const confidence = jointConfidence(lines);
  const isUnmet = lines.some((line) => line.reasons?.includes("constraint-unmet"));
  const status = isUnmet ? "review" : statusOf(confidence, minConfidence);
  const reasons = reasonsOf(lines);
  return {
    status,
    text: lines.map((line) => line.text).join("\n"),
    confidence,
    lines,
    ...changedAmong(lines),
    // Lines that are sure enough each may not be so together.
    reasons: status === "review" && reasons.length === 0 ? ["low-confidence"] : reasons,
  };
}

/** Whether what was known changed any of them; nothing, where nothing was known. */
export function changedAmong(parts: readonly (ReadLine | ReadCell)[]): {
  readonly changedByConstraint?: boolean;
} {
  const known = parts.filter((part) => part.changedByConstraint !== undefined);
  if (known.length === 0) return {};
  return { changedByConstraint: known.some((part) => part.changedByConstraint) };
}
