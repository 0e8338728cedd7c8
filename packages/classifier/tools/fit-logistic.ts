/** Something that was read, and whether it was right. */
export interface Observation {
  readonly features: readonly number[];
  readonly isRight: boolean;
}

/** The bias, and a weight for each feature. */
export interface Logistic {
  readonly weights: readonly number[];
  probability(features: readonly number[]): number;
}

const STEPS = 4000;
const RATE = 0.05;
/** Keeps weights small where the observations say little. */
const DECAY = 1e-4;

/** Logistic regression by Adam over all observations at once. */
export function fitLogistic(observations: readonly Observation[]): Logistic {
  const size = (observations[0]?.features.length ?? 0) + 1;
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= STEPS; step++) {
    const slope = weights.map((weight, i) => (i === 0 ? 0 : DECAY * weight));
    for (const { features, isRight } of observations) {
      const error = (probability(weights, features) - Number(isRight)) / observations.length;
      slope[0]! += error;
      features.forEach((feature, i) => {
        slope[i + 1]! += error * feature;
      });
    }
    for (let i = 0; i < size; i++) {
      mean[i] = 0.9 * mean[i]! + 0.1 * slope[i]!;
      square[i] = 0.999 * square[i]! + 0.001 * slope[i]! ** 2;
      const size0 = mean[i]! / (1 - 0.9 ** step);
      const size1 = Math.sqrt(square[i]! / (1 - 0.999 ** step)) + 1e-9;
      weights[i]! -= (RATE * size0) / size1;
    }
  }
  return { weights: [...weights], probability: (features) => probability(weights, features) };
}

function probability(weights: ArrayLike<number>, features: readonly number[]): number {
  const sum = features.reduce(
    (total, feature, i) => total + weights[i + 1]! * feature,
    weights[0]!,
  );
  return 1 / (1 + Math.exp(-sum));
}
