import { trainTexts } from "../texts/train-texts.ts";

/** A failure as a sentence for people, by its code. */
export function explainTrainingFailure(cause: unknown): string {
  const { codes, unexpected } = trainTexts.errors;
  const { code = "", message = String(cause) } = cause as { code?: string; message?: string };
  return codes[code] ?? unexpected(message);
}
