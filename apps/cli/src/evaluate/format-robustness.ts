import type { RobustnessRow } from "@inkdigit/lenet-model";
import type { Paint } from "../terminal/paint.ts";
import { meanAccuracy } from "./mean-accuracy.ts";
import { percent } from "./percent.ts";

/** How well corrupted digits are read, as `inkdigit evaluate --robustness` shows it. */
export function formatRobustness(
  rows: readonly RobustnessRow[],
  title: string,
  paint: Paint,
): string {
  const widthOf = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length));
  const names = widthOf(rows.map(({ name }) => name));
  const strengths = widthOf(rows.map(({ strength }) => strength));
  const line = (name: string, strength: string, accuracy: string, error: string) =>
    [name.padEnd(names), strength.padEnd(strengths), accuracy.padStart(8), error.padStart(11)].join(
      "  ",
    );
  return `${[
    paint("bold", title),
    "",
    paint("bold", line("", "", "Accuracy", "Calibration")),
    ...rows.map(({ name, strength, accuracy, calibrationError }) =>
      line(name, strength, percent(accuracy), percent(calibrationError)),
    ),
    line("mean", "corrupted", percent(meanAccuracy(rows)), ""),
    "",
    "Accuracy is the share read right, calibration the expected error of the confidence.",
  ].join("\n")}\n`;
}
