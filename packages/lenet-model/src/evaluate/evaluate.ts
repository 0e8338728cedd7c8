import { ModelError } from "../errors.ts";
import { calibrationError } from "./calibration-error.ts";
import { type ConfusedPair, confusedPairs } from "./confused-pairs.ts";
import {
  type ConfusionMatrix,
  confusionMatrix,
  type DigitFigures,
  digitFigures,
} from "./confusion-matrix.ts";
import { type RejectionPoint, rejectionCurve } from "./rejection-curve.ts";
import { wilsonInterval } from "./wilson-interval.ts";

/** How good some probabilities are, held against the truth. */
export interface Evaluation {
  readonly count: number;
  /** Share answered right. */
  readonly accuracy: number;
  /** Wilson's 95% interval of the accuracy. */
  readonly interval: readonly [number, number];
  /** Mean negative log-likelihood of the truth, in nats. */
  readonly loss: number;
  /** Mean squared distance of the probabilities from the truth, from 0 to 2 (Brier 1950). */
  readonly brier: number;
  /** Expected calibration error. */
  readonly calibrationError: number;
  /** Error left when the least sure are set aside. */
  readonly rejection: readonly RejectionPoint[];
  readonly confusion: ConfusionMatrix;
  readonly digits: readonly DigitFigures[];
  /** Digits taken for others, the most frequent pair first. */
  readonly confusedPairs: readonly ConfusedPair[];
}

/**
 * Hold probabilities against the truth.
 *
 * @param probabilities - One row a picture.
 * @throws {ModelError} `INVALID_INPUT` when there is not one row for each label.
 */
export function evaluate(probabilities: Float32Array, labels: Uint8Array): Evaluation {
  const count = labels.length;
  const classes = probabilities.length / count;
  if (count === 0 || !Number.isInteger(classes) || labels.some((label) => label >= classes)) {
    throw new ModelError(
      "INVALID_INPUT",
      `${probabilities.length} probabilities do not fit ${count} labels`,
    );
  }
  const answers = answersOf(probabilities, classes);
  const right = answers.map((answer, i) => (answer === labels[i] ? 1 : 0));
  const confidences = Float32Array.from(
    answers,
    (answer, i) => probabilities[i * classes + answer]!,
  );
  const hits = right.reduce((sum, hit) => sum + hit, 0);
  const confusion = confusionMatrix(labels, answers, classes);
  return {
    count,
    accuracy: hits / count,
    interval: wilsonInterval(hits, count),
    loss: negativeLogLikelihood(probabilities, labels),
    brier: brierScore(probabilities, labels),
    calibrationError: calibrationError(confidences, right),
    rejection: rejectionCurve(confidences, right),
    confusion,
    digits: digitFigures(confusion),
    confusedPairs: confusedPairs(labels, answers),
  };
}

/** The most probable class of each row; the first of equals. */
export function answersOf(probabilities: Float32Array, classes: number): Uint8Array {
  return Uint8Array.from({ length: probabilities.length / classes }, (_, row) => {
    let best = 0;
    for (let i = 1; i < classes; i++) {
      if (probabilities[row * classes + i]! > probabilities[row * classes + best]!) best = i;
    }
    return best;
  });
}

/** Below this a probability counts as this, so that one certain mistake is not infinitely bad. */
const LEAST_PROBABILITY = 1e-30;

/** Mean over the rows, in nats. */
export function negativeLogLikelihood(probabilities: Float32Array, labels: Uint8Array): number {
  const classes = probabilities.length / labels.length;
  let sum = 0;
  labels.forEach((label, i) => {
    sum -= Math.log(Math.max(LEAST_PROBABILITY, probabilities[i * classes + label]!));
  });
  return sum / labels.length;
}

function brierScore(probabilities: Float32Array, labels: Uint8Array): number {
  const classes = probabilities.length / labels.length;
  const sum = probabilities.reduce((total, probability, i) => {
    const truth = labels[Math.floor(i / classes)] === i % classes ? 1 : 0;
    return total + (probability - truth) ** 2;
  }, 0);
  return sum / labels.length;
}
