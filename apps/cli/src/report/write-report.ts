import {
  type Architecture,
  type EpochFigures,
  type Evaluation,
  errorRejectCurve,
  evaluate,
  type LabelledDigits,
  openModel,
} from "@inkdigit/lenet-model";
import { writeWhole } from "../files/write-whole.ts";
import { pickCodec } from "../read/pick-codec.ts";
import { evaluationPage, type WrongDigit } from "./evaluation-page.ts";
import { reliabilityBins } from "./reliability-bins.ts";

export interface Evaluated {
  readonly model: {
    readonly name: string;
    readonly version: string;
    readonly card: { readonly architecture: Pick<Architecture, "input"> };
  };
  readonly evaluation: Evaluation;
  readonly digits: LabelledDigits;
  /** Of each digit, ten a picture. */
  readonly probabilities: Float32Array;
  /** The epochs of its training, where that has just ended. */
  readonly history?: readonly EpochFigures[];
}

/** Write what a training came to as a page in one file. */
export async function writeTrainingReport(
  path: string,
  weights: Uint8Array,
  digits: LabelledDigits,
  history: readonly EpochFigures[],
): Promise<void> {
  const model = openModel(weights);
  const { probabilities } = model.predict(digits.images, digits.labels.length);
  const evaluation = evaluate(probabilities, digits.labels);
  await writeReport(path, { model, evaluation, digits, probabilities, history });
}

/** Write an evaluation as a page in one file. */
export async function writeReport(path: string, evaluated: Evaluated): Promise<void> {
  const { model, evaluation, digits, probabilities, history = [] } = evaluated;
  const count = digits.labels.length;
  const classes = probabilities.length / count;
  const confidences = Float32Array.from({ length: count }, (_, i) =>
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
    history,
  });
  await writeWhole(path, page);
}

async function wrongDigits(
  { model, evaluation, digits }: Evaluated,
  confidences: Float32Array,
): Promise<WrongDigit[]> {
  const { encodePng } = pickCodec();
  const { width, height } = model.card.architecture.input;
  const found = evaluation.confusedPairs.flatMap(({ truth, answer, indices }) =>
    indices.map(async (index) => {
      const ink = digits.images.subarray(index * width * height, (index + 1) * width * height);
      const picture = await encodePng({ width, height, data: ink.map((level) => 255 - level) });
      return { index, truth, answer, confidence: confidences[index]!, picture };
    }),
  );
  return (await Promise.all(found)).sort((a, b) => b.confidence - a.confidence);
}
