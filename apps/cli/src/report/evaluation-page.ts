import type { EpochFigures, ErrorRejectPoint, Evaluation } from "@inkdigit/lenet-model";
import { percent } from "../evaluate/percent.ts";
import { count } from "../terminal/progress-line.ts";
import { escapeHtml } from "./escape-html.ts";
import { lineChart } from "./line-chart.ts";
import type { ReliabilityBin } from "./reliability-bins.ts";

/** A digit that was read wrong. */
export interface WrongDigit {
  /** Its place among all, from 0. */
  readonly index: number;
  readonly truth: number;
  readonly answer: number;
  readonly confidence: number;
  /** A PNG, dark on light. */
  readonly picture: Uint8Array;
}

export interface EvaluationReport {
  /** The model, with its version. */
  readonly model: string;
  readonly evaluation: Evaluation;
  readonly errorReject: readonly ErrorRejectPoint[];
  readonly reliability: readonly ReliabilityBin[];
  /** The surest first: these are the worst. */
  readonly wrong: readonly WrongDigit[];
  /** The epochs of its training; none where only its weights are known. */
  readonly history: readonly EpochFigures[];
}

/** An evaluation as a page in one file, without scripts: to look at, to print, and to have read out. */
export function evaluationPage(report: EvaluationReport): string {
  const { model, evaluation, errorReject, reliability, wrong, history } = report;
  const title = `${model} on ${count(evaluation.count)} test digits`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
<main>
<h1>${escapeHtml(title)}</h1>
${figures(evaluation)}
${history.length > 0 ? training(history) : ""}
<h2 id="confusion">Confusion</h2>
<p>A row for each digit shown, a column for each answer.</p>
${confusion(evaluation)}
<h2 id="digits">Each digit</h2>
${perDigit(evaluation)}
<h2 id="reject">Error and rejection</h2>
<p>When the least sure answers are set aside for a person, so many of the others are wrong.</p>
${rejectChart(errorReject)}
${rejectTable(evaluation)}
<h2 id="reliability">Reliability</h2>
<p>Of the answers with a confidence, the share that is right: on the dashed line both are the same.</p>
${reliabilityChart(reliability)}
${reliabilityTable(reliability)}
<h2 id="wrong">Read wrong</h2>
<p>${wrong.length === 0 ? "None." : `All ${count(wrong.length)}, the surest first.`}</p>
<ul class="wrong">
${wrong.map(wrongItem).join("\n")}
</ul>
</main>
</html>
`;
}

function figures({
  accuracy,
  interval,
  count: all,
  loss,
  brier,
  calibrationError,
}: Evaluation): string {
  const [low, high] = interval;
  const rows = [
    ["Accuracy", `${percent(accuracy)} (95% interval ${percent(low)} to ${percent(high)})`],
    ["Read wrong", `${count(Math.round((1 - accuracy) * all))} of ${count(all)}`],
    ["Negative log-likelihood", `${loss.toFixed(4)} nats`],
    ["Brier score", brier.toFixed(4)],
    ["Expected calibration error", percent(calibrationError)],
  ];
  const body = rows.map(
    ([name, value]) => `<tr><th scope="row">${name}</th><td>${value}</td></tr>`,
  );
  return `<table class="figures">\n${body.join("\n")}\n</table>`;
}

function training(history: readonly EpochFigures[]): string {
  const errors = history.map(({ epoch, validation }) => ({ x: epoch, y: 1 - validation.accuracy }));
  const best = errors.reduce((least, point) => (point.y < least.y ? point : least));
  const last = history.at(-1)!.epoch;
  const top = niceAbove(Math.max(1e-4, ...errors.map(({ y }) => y)));
  const chart = lineChart({
    title: "Error on the held-out digits, by epoch",
    description: `It falls from ${percent(errors[0]!.y)} after the first epoch to ${percent(best.y)} after epoch ${best.x}.`,
    x: {
      label: "Epoch",
      ticks: [...new Set([0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * last)))],
      format: String,
    },
    y: { label: "Read wrong", ticks: [0, top / 4, top / 2, (3 * top) / 4, top], format: short },
    points: errors,
  });
  return `<h2 id="training">Training</h2>\n<p>Digits that it was not trained on, after each of ${count(history.length)} epochs.</p>\n${chart}`;
}

function confusion({ confusion: matrix }: Evaluation): string {
  const head = matrix.map((_, answer) => `<th scope="col">${answer}</th>`).join("");
  const rows = matrix.map((row, truth) => {
    const most = Math.max(1, ...row.filter((_, answer) => answer !== truth));
    const cells = row.map((n, answer) => {
      if (answer === truth) return `<td class="right">${count(n)}</td>`;
      if (n === 0) return '<td class="none">0</td>';
      return `<td style="--share:${(n / most).toFixed(2)}" class="wrong-cell">${count(n)}</td>`;
    });
    return `<tr><th scope="row">${truth}</th>${cells.join("")}</tr>`;
  });
  return table("confusion", `<th scope="col">Shown</th>${head}`, rows);
}

function perDigit({ digits }: Evaluation): string {
  const rows = digits.map(({ digit, count: shown, precision, recall, f1 }) => {
    const cells = [percent(precision), percent(recall), percent(f1), count(shown)];
    return `<tr><th scope="row">${digit}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
  });
  return table("", heads("Digit", "Precision", "Recall", "F1", "Shown"), rows);
}

function rejectChart(curve: readonly ErrorRejectPoint[]): string {
  const most = Math.max(1e-6, ...curve.map(({ error }) => error));
  const top = niceAbove(most);
  const shown = curve.filter(({ rejected }) => rejected <= 0.1);
  const first = shown[0];
  const last = shown.at(-1);
  return lineChart({
    title: "Error against the share set aside",
    description:
      first && last
        ? `The error falls from ${percent(first.error)} with nothing set aside to ${percent(last.error)} with ${percent(last.rejected)} set aside.`
        : "Nothing was read wrong.",
    x: { label: "Set aside", ticks: [0, 0.02, 0.04, 0.06, 0.08, 0.1], format: short },
    y: {
      label: "Error of the others",
      ticks: [0, top / 4, top / 2, (3 * top) / 4, top],
      format: short,
    },
    points: shown.map(({ rejected, error }) => ({ x: rejected, y: error })),
    stairs: true,
  });
}

function rejectTable({ rejection }: Evaluation): string {
  const rows = rejection.map(({ rejected, error }) => {
    return `<tr><th scope="row">${percent(rejected)}</th><td>${percent(error)}</td></tr>`;
  });
  return table("", heads("Set aside", "Error of the others"), rows);
}

function reliabilityChart(bins: readonly ReliabilityBin[]): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1];
  return lineChart({
    title: "Accuracy against confidence",
    description: bins
      .map(({ confidence, accuracy }) => `${short(confidence)} sure: ${short(accuracy)} right`)
      .join("; "),
    x: { label: "Confidence", ticks, format: short },
    y: { label: "Right", ticks, format: short },
    points: bins.map(({ confidence, accuracy }) => ({ x: confidence, y: accuracy })),
    diagonal: true,
  });
}

function reliabilityTable(bins: readonly ReliabilityBin[]): string {
  const rows = bins.map(({ confidence, accuracy, count: n }) => {
    return `<tr><th scope="row">${percent(confidence)}</th><td>${percent(accuracy)}</td><td>${count(n)}</td></tr>`;
  });
  return table("", heads("Mean confidence", "Right", "Answers"), rows);
}

function wrongItem({ index, truth, answer, confidence, picture }: WrongDigit): string {
  const source = `data:image/png;base64,${Buffer.from(picture).toString("base64")}`;
  const what = `A ${truth} read as ${answer}, ${percent(confidence)} sure`;
  return (
    `<li><figure><img src="${source}" width="84" height="84" alt="${what}">` +
    `<figcaption><b>${truth}</b> read as <b>${answer}</b><br>${percent(confidence)}<br>` +
    `<small>digit ${index}</small></figcaption></figure></li>`
  );
}

function heads(...names: readonly string[]): string {
  return names.map((name) => `<th scope="col">${name}</th>`).join("");
}

function table(name: string, head: string, rows: readonly string[]): string {
  const attribute = name === "" ? "" : ` class="${name}"`;
  return `<div class="wide"><table${attribute}>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table></div>`;
}

/** `5%`, `0.25%`. */
function short(share: number): string {
  return `${Number((share * 100).toPrecision(3))}%`;
}

/** 1, 2, 4 or 10 times a power of ten, not below the value. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 10].map((factor) => factor * power).find((nice) => nice >= value * 0.999)!;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; --ink: #14532d; --bad: 200 60 20; }
@media (prefers-color-scheme: dark) { :root { --ink: #6ee7a0; --bad: 255 120 80; } }
main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .7rem; text-align: right; border-bottom: 1px solid #8884; }
.figures th, .figures td { text-align: left; }
.wide { overflow-x: auto; }
.right { font-weight: 700; color: var(--ink); }
.none { opacity: .35; }
.wrong-cell { background: rgb(var(--bad) / calc(var(--share) * .5)); }
svg { max-width: 36rem; width: 100%; display: block; margin: 1rem 0; }
svg text { font-size: 13px; fill: currentColor; }
.grid { stroke: #8884; }
.line { fill: none; stroke: var(--ink); stroke-width: 2; }
.even { fill: none; stroke: currentColor; stroke-dasharray: 5 4; opacity: .5; }
circle { fill: var(--ink); }
.wrong { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .75rem; }
figure { margin: 0; width: 7rem; text-align: center; line-height: 1.3; break-inside: avoid; }
img { image-rendering: pixelated; border: 1px solid #8886; }
@media print { :root { color-scheme: light; } h2 { break-after: avoid; } svg { break-inside: avoid; } }
`;
