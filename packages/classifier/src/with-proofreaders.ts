import type { DigitModel, Predictions } from "@inkdigit/lenet-model";

/** What a network is as sure of as this, nobody else is asked about. */
const SURE = 0.995;
const DIGITS = 10;
const PIXELS = 28 * 28;

/**
 * A model that asks others about each field that it is not sure of, and then says what these say on
 * average; it keeps its name.
 *
 * Networks that were trained apart are wrong about different pictures, and less sure where they are.
 *
 * @param openProofreaders - Opens the others, one at least, when they are first needed.
 */
export function withProofreaders(
  model: DigitModel,
  openProofreaders: () => readonly DigitModel[],
): DigitModel {
  let proofreaders: readonly DigitModel[] | undefined;
  return {
    ...model,
    predict(fields, count = fields.length / PIXELS) {
      const own = model.predict(fields, count);
      const doubtful = doubtfulOf(own, count);
      if (doubtful.length === 0) return own;
      proofreaders ??= openProofreaders();
      const asked = fields.slice(0, doubtful.length * PIXELS);
      doubtful.forEach((field, i) => {
        asked.set(fields.subarray(field * PIXELS, (field + 1) * PIXELS), i * PIXELS);
      });
      const { probabilities, notADigit } = meanOf(proofreaders.map((one) => one.predict(asked)));
      doubtful.forEach((field, i) => {
        own.probabilities.set(probabilities.subarray(i * DIGITS, (i + 1) * DIGITS), field * DIGITS);
        own.notADigit[field] = notADigit[i]!;
      });
      return own;
    },
  };
}

/** The fields of which the network is sure neither what digit they are, nor that they are none. */
function doubtfulOf({ probabilities, notADigit }: Predictions, count: number): number[] {
  return Array.from({ length: count }, (_, field) => field).filter((field) => {
    const own = probabilities.subarray(field * DIGITS, (field + 1) * DIGITS);
    const none = notADigit[field]!;
    return Math.max(Math.max(...own) * (1 - none), none) < SURE;
  });
}

function meanOf(opinions: readonly Predictions[]): Predictions {
  const mean = (key: keyof Predictions) =>
    opinions[0]![key].map(
      (_, i) => opinions.reduce((sum, one) => sum + one[key][i]!, 0) / opinions.length,
    );
  return { probabilities: mean("probabilities"), notADigit: mean("notADigit") };
}
