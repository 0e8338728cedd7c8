import type { ConfusionMatrix, DigitFigures, Evaluation } from "@inkdigit/lenet-model";
import type { Paint } from "../terminal/paint.ts";
import { count } from "../terminal/progress-line.ts";
import { formatFigures } from "./format-figures.ts";
import { percent } from "./percent.ts";

/** The figures of an evaluation as `inkdigit evaluate` shows them. */
export function formatEvaluation(evaluation: Evaluation, model: string, paint: Paint): string {
  const { count: digits, confusion } = evaluation;
  return `${[
    paint("bold", `${model} on ${count(digits)} test digits`),
    formatFigures({ ...evaluation, digits }),
    `${paint("bold", "Confusion")}: a row for each digit shown, a column for each answer`,
    formatConfusion(confusion, paint),
    formatDigits(evaluation.digits, paint),
  ].join("\n\n")}\n`;
}

function formatConfusion(matrix: ConfusionMatrix, paint: Paint): string {
  const width = Math.max(4, ...matrix.flat().map((n) => String(n).length)) + 1;
  const head = `     ${matrix.map((_, answer) => String(answer).padStart(width)).join("")}`;
  const rows = matrix.map((row, truth) => {
    const cells = row.map((n, answer) => {
      const text = (n === 0 ? "·" : String(n)).padStart(width);
      if (answer === truth) return paint("green", text);
      return paint(n === 0 ? "dim" : "yellow", text);
    });
    return `  ${paint("bold", String(truth))}  ${cells.join("")}`;
  });
  return [paint("bold", head), ...rows].join("\n");
}

function formatDigits(digits: readonly DigitFigures[], paint: Paint): string {
  const row = ([first, ...others]: readonly string[]) =>
    `${first!.padStart(5)}${others.map((cell) => cell.padStart(12)).join("")}`;
  return [
    paint("bold", row(["Digit", "Precision", "Recall", "F1", "Shown"])),
    ...digits.map(({ digit, count: shown, precision, recall, f1 }) =>
      row([String(digit), percent(precision), percent(recall), percent(f1), count(shown)]),
    ),
  ].join("\n");
}
