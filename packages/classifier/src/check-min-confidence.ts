import { ClassifierError } from "./errors.ts";

/** @throws {ClassifierError} `INVALID_OPTION`, naming the value. */
export function checkMinConfidence(minConfidence: number | undefined): void {
  if (minConfidence === undefined || (minConfidence >= 0 && minConfidence <= 1)) return;
  throw new ClassifierError("INVALID_OPTION", `minConfidence: ${minConfidence} is not 0 to 1`);
}
