import type { EpochFigures, TrainingProgress } from "@inkdigit/lenet-model";
import { percent } from "../evaluate/percent.ts";
import { bar, formatDuration } from "../terminal/progress-line.ts";

/** Characters of the bar: the longest line still has fewer than 80. */
const BAR = 7;

/** Where a training stands. */
export function trainingLine(progress: TrainingProgress): string {
  const { epoch, epochs, step, steps, loss, accuracy, validation, secondsLeft } = progress;
  const done = (epoch - 1 + step / steps) / epochs;
  return [
    `Epoch ${epoch}/${epochs} ${bar(done, BAR)} loss ${loss.toFixed(4)}`,
    `${percent(accuracy)} right`,
    ...(validation ? [`held out ${percent(validation.accuracy)}`] : []),
    `${formatDuration(secondsLeft)} left`,
  ].join("  ");
}

/** What stays on the terminal of an epoch. */
export function epochLine({ epoch, loss, accuracy, validation }: EpochFigures): string {
  return (
    `Epoch ${String(epoch).padStart(4)}   loss ${loss.toFixed(4)}  ${percent(accuracy)} right` +
    `   held out: loss ${validation.loss.toFixed(4)}  ${percent(validation.accuracy)}`
  );
}
