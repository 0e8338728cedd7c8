import { type DigitModel, evaluate, measureRobustness, openModel } from "@inkdigit/lenet-model";
import type { Digits } from "@inkdigit/mnist-data";
import type { ExitCode } from "../command.ts";
import { wrongUsage } from "../errors.ts";
import { assertWritable } from "../files/assert-writable.ts";
import { loadDigits } from "../mnist/load-digits.ts";
import { openModelFile } from "../model/open-model-file.ts";
import { count } from "../terminal/progress-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { EvaluateArguments } from "./command.ts";
import { formatEvaluation } from "./format-evaluation.ts";
import { formatRobustness } from "./format-robustness.ts";
import { jsonEvaluation } from "./json-evaluation.ts";
import { meanAccuracy } from "./mean-accuracy.ts";

/** Read all test digits with a network, and print how well that went. */
export async function runEvaluate(
  { options }: EvaluateArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.report !== undefined) {
    if (options.robustness)
      throw wrongUsage("--report is of the digits as they are, not of --robustness.");
    await assertWritable(options.report);
  }
  const model = await openModelFile(options.model, openModel);
  const digits = await loadDigits("test", options.data, terminal);
  const show = options.robustness ? showRobustness : showEvaluation;
  await show(model, digits, options, terminal);
  return 0;
}

async function showEvaluation(
  model: DigitModel,
  digits: Digits,
  { json, report }: EvaluateArguments["options"],
  { out, err }: Terminal,
): Promise<void> {
  const { images, labels, count } = digits;
  const { probabilities } = model.predict(images, count);
  const evaluation = evaluate(probabilities, labels);
  await out.write(
    json
      ? `${JSON.stringify(jsonEvaluation(model, evaluation), null, 2)}\n`
      : formatEvaluation(evaluation, `${model.name} ${model.version}`, out.paint),
  );
  if (report === undefined) return;
  const { writeReport } = await import("../report/write-report.ts");
  await writeReport(report, { model, evaluation, digits, probabilities });
  await err.write(`Written: ${report}\n`);
}

async function showRobustness(
  model: DigitModel,
  digits: Digits,
  { json, seed }: EvaluateArguments["options"],
  { out, err }: Terminal,
): Promise<void> {
  if (err.interactive) await err.write("Corrupting and reading: half a minute or so ...\n");
  const predict = (fields: Uint8Array | Float32Array) => model.predict(fields).probabilities;
  const rows = measureRobustness(predict, digits, { seed });
  const { name, version } = model;
  if (json) {
    const corruptions = rows.map(({ calibrationError, ...row }) => ({
      ...row,
      ece: calibrationError,
    }));
    const report = { model: { name, version }, count: digits.count, seed };
    const mean = meanAccuracy(rows);
    await out.write(`${JSON.stringify({ ...report, meanAccuracy: mean, corruptions }, null, 2)}\n`);
    return;
  }
  const title = `${name} ${version} on ${count(digits.count)} corrupted test digits, seed ${seed}`;
  await out.write(formatRobustness(rows, title, out.paint));
}
