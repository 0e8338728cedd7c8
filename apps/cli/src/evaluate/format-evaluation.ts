import type {
  ConfusedPair,
  ConfusionMatrix,
  DigitFigures,
  Evaluation,
  RejectionPoint,
} from "@inkdigit/lenet-model";
import type { Paint } from "../terminal/paint.ts";
import { count } from "../terminal/progress-line.ts";
import { wrap } from "../terminal/wrap.ts";
import { formatFigures } from "./format-figures.ts";
import { percent } from "./percent.ts";

/** The figures of an evaluation as `inkdigit evaluate` shows them. */
export function formatEvaluation(evaluation: Evaluation, model: string, paint: Paint): string {
  const { count: digits, brier, confusion, confusedPairs } = evaluation;
  const sections = [
    paint("bold", `${model} on ${count(digits)} test digits`),
    `${formatFigures({ ...evaluation, digits })}\nBrier score        ${brier.toFixed(4)}`,
    formatRejection(evaluation.rejection, paint),
    `${paint("bold", "Confusion")}: a row for each digit shown, a column for each answer`,
    formatConfusion(confusion, paint),
    formatDigits(evaluation.digits, paint),
  ];
  if (confusedPairs.length > 0) sections.push(formatPairs(confusedPairs, paint));
  return `${sections.join("\n\n")}\n`;
}

function formatRejection(points: readonly RejectionPoint[], paint: Paint): string {
  const row = (head: string, shares: readonly number[]) =>
    `${head.padEnd(19)}${shares.map((share) => percent(share).padStart(8)).join("")}`;
  return [
    paint(
      "bold",
      row(
        "Least sure aside",
        points.map(({ rejected }) => rejected),
      ),
    ),
    row(
      "Others read wrong",
      points.map(({ error }) => error),
    ),
  ].join("\n");
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

/** How many pairs of digits are shown. */
const PAIRS = 10;
/** Columns for the numbers of the pictures. */
const NUMBERS = 52;

/** Pairs of digits, the most frequent first, with the numbers of the pictures, from 0. */
function formatPairs(pairs: readonly ConfusedPair[], paint: Paint): string {
  const indent = " ".repeat(25);
  const rows = pairs.slice(0, PAIRS).map(({ truth, answer, indices }) => {
    const numbers = wrap(indices.join(" "), NUMBERS).join(`\n${indent}`);
    return `${truth} taken for ${answer}${count(indices.length).padStart(8)}   ${numbers}`;
  });
  return [paint("bold", "Most confused     Times   Test digits, the first is 0"), ...rows].join(
    "\n",
  );
}
