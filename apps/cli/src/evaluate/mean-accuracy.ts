import type { RobustnessRow } from "@inkdigit/lenet-model";

/** The mean over all corruptions; the first row is of the pictures as they are. */
export function meanAccuracy([, ...corrupted]: readonly RobustnessRow[]): number {
  return corrupted.reduce((sum, { accuracy }) => sum + accuracy, 0) / corrupted.length;
}
