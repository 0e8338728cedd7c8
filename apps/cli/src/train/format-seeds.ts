import type { ModelCard } from "@inkdigit/lenet-model";
import { percent } from "../evaluate/percent.ts";

/** What the trainings of one network with several seeds came to. */
export function formatSeeds(cards: readonly ModelCard[], file: string): string {
  const best = bestCard(cards);
  const rows = cards.map(({ training, heldOut, test }) => [
    String(training.options.seed),
    String(training.epoch),
    heldOut.loss.toFixed(4),
    percent(heldOut.accuracy),
    test ? percent(test.accuracy) : "-",
    test ? percent(test.calibrationError) : "-",
  ]);
  const accuracies = cards.flatMap(({ test }) => (test ? [test.accuracy] : []));
  return [
    table([["seed", "epoch", "held-out loss", "held out", "test", "calibration error"], ...rows]),
    meanLine(accuracies),
    `Saved as ${file}: seed ${best.training.options.seed}, the lowest loss on the held-out digits.\n`,
  ].join("\n\n");
}

/** The card with the lowest loss on the held-out digits. */
export function bestCard(cards: readonly ModelCard[]): ModelCard {
  return cards.reduce((best, card) => (card.heldOut.loss < best.heldOut.loss ? card : best));
}

/** Student's t for two-sided 95%, from 1 degree of freedom on. */
const STUDENT_T = [12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26];

/** The mean over the seeds, and where 95% of such means lie. */
function meanLine(accuracies: readonly number[]): string {
  const count = accuracies.length;
  if (count < 2) return "One seed tells nothing of the others.";
  const mean = accuracies.reduce((sum, accuracy) => sum + accuracy, 0) / count;
  const squares = accuracies.reduce((sum, accuracy) => sum + (accuracy - mean) ** 2, 0);
  const t = STUDENT_T[count - 2] ?? 2.1;
  const reach = t * Math.sqrt(squares / (count - 1) / count);
  return (
    `Mean of ${count} seeds on the test digits: ${percent(mean)} ` +
    `(95% interval of the mean ${percent(mean - reach)} to ${percent(Math.min(1, mean + reach))})`
  );
}

/** Columns of equal width, their values to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, column) => cell.padStart(widths[column]!)).join("  "))
    .join("\n");
}
