import { type DigitModel, type Evaluation, errorRejectCurve } from "@inkdigit/lenet-model";
import { type Digits, digitAt } from "@inkdigit/mnist-data";
import { writeWhole } from "../files/write-whole.ts";
import { pickCodec } from "../read/pick-codec.ts";
import { evaluationPage, type WrongDigit } from "./evaluation-page.ts";
import { reliabilityBins } from "./reliability-bins.ts";

export interface Evaluated {
  readonly model: Pick<DigitModel, "name" | "version">;
  readonly evaluation: Evaluation;
  readonly digits: Digits;
  /** Of each digit, ten a picture. */
  readonly probabilities: Float32Array;
}

/** Write an evaluation as a page in one file. */
export async function writeReport(path: string, evaluated: Evaluated): Promise<void> {
  const { model, evaluation, digits, probabilities } = evaluated;
  const classes = probabilities.length / digits.count;
  const confidences = Float32Array.from({ length: digits.count }, (_, i) =>
    Math.max(...probabilities.subarray(i * classes, (i + 1) * classes)),
  );
  const wrong = await wrongDigits(evaluated, confidences);
  const isWrong = new Set(wrong.map(({ index }) => index));
  const right = Array.from(confidences, (_, i) => Number(!isWrong.has(i)));
  const page = evaluationPage({
    model: `${model.name} ${model.version}`,
    evaluation,
    errorReject: errorRejectCurve(confidences, right),
    reliability: reliabilityBins(confidences, right),
    wrong,
  });
  await writeWhole(path, page);
}

async function wrongDigits(
  { evaluation, digits }: Evaluated,
  confidences: Float32Array,
): Promise<WrongDigit[]> {
  const { encodePng } = await pickCodec();
  const found = evaluation.confusedPairs.flatMap(({ truth, answer, indices }) =>
    indices.map(async (index) => {
      const { width, height, data } = digitAt(digits, index);
      const picture = await encodePng({ width, height, data: data.map((ink) => 255 - ink) });
      return { index, truth, answer, confidence: confidences[index]!, picture };
    }),
  );
  return (await Promise.all(found)).sort((a, b) => b.confidence - a.confidence);
}
