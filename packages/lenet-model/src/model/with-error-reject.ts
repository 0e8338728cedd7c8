import { errorRejectCurve } from "../evaluate/error-reject-curve.ts";
import { answersOf } from "../evaluate/evaluate.ts";
import type { LabelledDigits } from "../training/labelled-digits.ts";
import { type ModelFile, writeModelFile } from "./model-file.ts";
import { openModel } from "./open-model.ts";

/** The model with the error-reject curve of some digits, held out of its training, on its card. */
export function withErrorReject(file: ModelFile, { images, labels }: LabelledDigits): ModelFile {
  const { probabilities, notADigit } = openModel(writeModelFile(file)).predict(images);
  const classes = probabilities.length / labels.length;
  const answers = answersOf(probabilities, classes);
  const confidences = Float32Array.from(
    answers,
    (answer, i) => probabilities[i * classes + answer]! * (1 - notADigit[i]!),
  );
  const right = answers.map((answer, i) => Number(answer === labels[i]));
  return { ...file, card: { ...file.card, errorReject: errorRejectCurve(confidences, right) } };
}
