import { evaluate, openModel } from "@inkdigit/lenet-model";
import type { ExitCode } from "../command.ts";
import { loadDigits } from "../mnist/load-digits.ts";
import { openModelFile } from "../model/open-model-file.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { EvaluateArguments } from "./command.ts";
import { formatEvaluation } from "./format-evaluation.ts";
import { jsonEvaluation } from "./json-evaluation.ts";

/** Read all test digits with a network, and print how well that went. */
export async function runEvaluate(
  { options }: EvaluateArguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const model = await openModelFile(options.model, openModel);
  const digits = await loadDigits("test", options.data, terminal);
  const { probabilities } = model.predict(digits.images, digits.count);
  const evaluation = evaluate(probabilities, digits.labels);
  const { out } = terminal;
  await out.write(
    options.json
      ? `${JSON.stringify(jsonEvaluation(model, evaluation), null, 2)}\n`
      : formatEvaluation(evaluation, `${model.name} ${model.version}`, out.paint),
  );
  return 0;
}
