import type { ModelCard } from "@inkdigit/lenet-model";
import { formatFigures } from "../evaluate/format-figures.ts";
import { percent } from "../evaluate/percent.ts";
import { count } from "../terminal/progress-line.ts";

/** What a training came to. */
export function formatTraining({ name, training, heldOut, test }: ModelCard, file: string): string {
  const parts = [
    `${name} as it was after epoch ${training.epoch} of ${training.options.epochs}, the best on the held-out digits:\n` +
      `${percent(heldOut.accuracy)} of these ${count(heldOut.digits)} are read right.`,
    ...(test ? [`On ${count(test.digits)} test digits:\n\n${formatFigures(test)}`] : []),
    `Saved as ${file}`,
  ];
  return `${parts.join("\n\n")}\n`;
}
