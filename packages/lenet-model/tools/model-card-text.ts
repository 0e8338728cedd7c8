import type { ModelCard, ModelFigures } from "../src/model/model-card.ts";
import { type RecipeName, recipes } from "../src/recipes/recipes.ts";
import { multiplyAddsOf, parametersOf, shapesOf } from "../src/shapes.ts";

/**
 * A model card as Markdown.
 *
 * @param seeds - The cards of all seeds that were trained, of which this is one.
 */
export function modelCardText(card: ModelCard, seeds: readonly ModelCard[]): string {
  const { name, architecture, training, preparation } = card;
  const { options } = training;
  const number = new Intl.NumberFormat("en-US");
  return `# ${name} ${card.version}

${number.format(parametersOf(architecture))} parameters, ${number.format(multiplyAddsOf(architecture))} multiply-adds a digit.

${table([
  ["layer", "output", "parameters", "multiply-adds"],
  ...shapesOf(architecture).map(({ layer, output, parameters, multiplyAdds }) => [
    `${layer.name}: ${layer.kind}`,
    `${output.height}x${output.width}x${output.maps}`,
    number.format(parameters),
    number.format(multiplyAdds),
  ]),
])}

- **Data.** ${training.data}: the 60,000 training digits, ${number.format(options.heldOut)} of them held out. Nothing else.
- **Preparation.** \`${preparation.name}\`: ${JSON.stringify(preparation.parameters)}.
- **Made by.** \`inkdigit train --model ${name}\` (${card.madeWith}, its own kernel with relaxed SIMD): epoch ${training.epoch} of
  ${options.epochs}, the one with the lowest loss on the held-out digits. \`src/recipes/${name}.ts\` has all options.
- **Calibration.** Outputs are divided by ${card.temperature.toFixed(4)} before softmax, fitted on the held-out digits.

## Figures

${seedsText(card, seeds)}

## Limits

Upright digits, one to a field, prepared as the data were. MNIST's writers are American: a crossed 7 and a 1
with a flag and a foot are rare in it${options.writing ? ", and are drawn by code instead" : ""}. Probabilities are calibrated on whole digits from the same source.
${recipes[name as RecipeName].rounded ? "\nWeights are rounded: those of a filter or unit are multiples, up to 127, of a scale of its own.\n" : ""}`;
}

function seedsText(card: ModelCard, seeds: readonly ModelCard[]): string {
  const rows = seeds.map(({ training, heldOut, test }) => [
    `${training.options.seed}${training.options.seed === card.training.options.seed ? " (published)" : ""}`,
    String(training.epoch),
    heldOut.loss.toFixed(4),
    percent(heldOut.accuracy),
    test ? `${percent(test.accuracy)} (${test.interval.map(percent).join(" to ")})` : "-",
    test ? percent(test.calibrationError) : "-",
  ]);
  const head = ["seed", "epoch", "held-out loss", "held out", "test (95% interval)", "ECE"];
  const tests = seeds.flatMap(({ test }) => (test ? [test] : []));
  return seeds.length === 1
    ? table([head, ...rows])
    : `${table([head, ...rows])}

Mean of ${seeds.length} seeds on the test digits: ${percent(meanAccuracy(tests))}. Of the seeds the one with the lowest loss on the
held-out digits is published.`;
}

function meanAccuracy(figures: readonly ModelFigures[]): number {
  return figures.reduce((sum, { accuracy }) => sum + accuracy, 0) / figures.length;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}

function table(rows: readonly (readonly string[])[]): string {
  const [head, ...body] = rows.map((row) => `| ${row.join(" | ")} |`);
  const rule = `| ${rows[0]!.map((_, i) => (i === 0 ? "---" : "---:")).join(" | ")} |`;
  return [head, rule, ...body].join("\n");
}
