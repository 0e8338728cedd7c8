import { texts } from "../texts/texts.ts";

/**
 * A sentence for people: ours for the failures that are foreseen, the error's own for the rest.
 *
 * @param code - The typed error's, `WORKER_FAILED`, or `UNEXPECTED` for a mistake of ours.
 */
export function explainFailure(code: string, message: string): string {
  if (code === "WORKER_FAILED") return texts.errors.worker;
  if (code === "UNEXPECTED") return texts.errors.unexpected(message);
  return texts.errors.codes[code] ?? asSentence(message);
}

function asSentence(message: string): string {
  const start = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(start) ? start : `${start}.`;
}
