import { percent } from "../evaluate/percent.ts";
import type { Paint } from "../terminal/paint.ts";
import { count } from "../terminal/progress-line.ts";
import { shorten } from "../terminal/shorten.ts";
import type { ComparedNetwork } from "./comparison.ts";

/** Columns for the name of a network or a file, and for each figure. */
const NAME = 15;
const WIDTHS = [8, 13, 7, 12, 11, 7, 7];

/** The networks as `inkdigit compare` shows them, the most accurate last. */
export function formatComparison(
  networks: readonly ComparedNetwork[],
  digits: number,
  paint: Paint,
): string {
  const row = ([name, ...figures]: readonly string[]) =>
    `${name!.padEnd(NAME)}${figures.map((figure, i) => figure.padStart(WIDTHS[i]!)).join("")}`;
  const rows = [...networks]
    .sort((a, b) => a.accuracy - b.accuracy)
    .map((network) =>
      row([
        shorten(network.name, NAME - 1),
        percent(network.accuracy),
        network.interval.map((share) => (100 * share).toFixed(2)).join("-"),
        percent(network.ece),
        count(network.parameters),
        count(network.multiplyAdds),
        network.microseconds.toFixed(1),
        network.microsecondsAlone.toFixed(1),
      ]),
    );
  const head = ["", "Accuracy", "95% interval", "ECE", "Parameters", "Mult-adds", "µs", "alone"];
  return `${[
    paint("bold", row(head)),
    ...rows,
    "",
    `On ${count(digits)} test digits. ECE: expected calibration error. µs: microseconds a digit`,
    "on this machine, in batches of 64 and one digit at a time.",
  ].join("\n")}\n`;
}
