import type { DigitValue } from "./reading.ts";
import type { Judgement } from "./recognise.ts";
import type { Evidence } from "./string/read-string.ts";

// The network is surer than it should be of what its training never showed it. How sure a reading is
// comes from logistic regressions on what speaks for it, fitted by tools/fit-confidence.ts on real
// pictures, and checked there on other sources.

const DIGIT = { bias: -1.24, choice: 0.41, isDigit: 0.42 };
const CELL = { bias: -0.24, choice: 1.2 };
/**
 * In a cell of a grid stands a digit, if anything does: a network that learned from as many others as digits says
 * "no digit" so many times too often. Not fitted: the corpus has no cells with anything else.
 */
const NO_DIGIT_IN_CELL = 0.05;
const LINE = {
  bias: -0.87,
  logProbability: 1.15,
  least: 0.22,
  margin: 0.74,
  leftOut: -0.65,
  agreement: 1.66,
};

/** Probability that a mark is a digit, and this one. */
export function digitConfidence(judgement: Judgement, digit: DigitValue = judgement.digit): number {
  const { choice, isDigit } = digitFeatures(judgement, digit);
  return sigmoid(DIGIT.bias + DIGIT.choice * choice + DIGIT.isDigit * isDigit);
}

/** Probability that what is written in a cell of a grid is this digit. */
export function cellConfidence(judgement: Judgement): number {
  const { choice, isDigit } = digitFeatures(judgement);
  const odds = NO_DIGIT_IN_CELL * Math.exp(-isDigit);
  return sigmoid(CELL.bias + CELL.choice * choice) / (1 + odds);
}

/**
 * The confidence that a reading carries of a mark that is surely a digit, and of which the network
 * gives this one so much.
 *
 * What the network is less sure of gets no more, whether it doubts the digit or that it is one.
 *
 * @param probability - The network's, 0 to 1.
 */
export function confidenceFor(probability: number): number {
  return sigmoid(DIGIT.bias + DIGIT.choice * logOdds(probability) + DIGIT.isDigit * logOdds(1));
}

/** What speaks for a digit, as log odds. */
export function digitFeatures(
  { probabilities, notADigit, digit: likeliest }: Judgement,
  digit: DigitValue = likeliest,
): { choice: number; isDigit: number } {
  return { choice: logOdds(probabilities[digit]!), isDigit: logOdds(1 - notADigit) };
}

/** Probability that all of a line is right. */
export function lineConfidence(evidence: Evidence): number {
  const { logProbability, least, margin, leftOut, agreement } = lineFeatures(evidence);
  return sigmoid(
    LINE.bias +
      LINE.logProbability * logProbability +
      LINE.least * least +
      LINE.margin * margin +
      LINE.leftOut * leftOut +
      LINE.agreement * agreement,
  );
}

/** The evidence for a line on scales on which each step counts about as much. */
export function lineFeatures(evidence: Evidence): Evidence {
  return {
    logProbability: -Math.sqrt(-evidence.logProbability),
    least: logOdds(evidence.least),
    margin: Math.sqrt(Math.max(0, evidence.margin)),
    leftOut: Math.sqrt(evidence.leftOut),
    agreement: evidence.agreement,
  };
}

/** Probabilities nearer to 0 or 1 than this say no more. */
const NEAREST = 1e-4;

function logOdds(probability: number): number {
  const held = Math.min(1 - NEAREST, Math.max(NEAREST, probability));
  return Math.log(held / (1 - held));
}

function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
