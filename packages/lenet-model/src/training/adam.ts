import type { OptimizerState } from "./optimizer.ts";

/** Decays and guard against division by zero of Kingma and Ba 2015. */
const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const EPSILON = 1e-7;

/**
 * One step of Adam (Kingma and Ba 2015): moves the parameters against the gradient, in place.
 *
 * @param decay - What is taken off each parameter besides, as a share of it and of the rate (Loshchilov
 *   and Hutter 2019).
 */
export function adamStep(
  parameters: Float32Array,
  gradient: Float32Array,
  rate: number,
  state: OptimizerState,
  decay = 0,
): void {
  const { mean, square } = state;
  state.step += 1;
  const stepSize =
    (rate * Math.sqrt(1 - SQUARE_DECAY ** state.step)) / (1 - MEAN_DECAY ** state.step);
  const kept = 1 - rate * decay;
  for (let i = 0; i < parameters.length; i++) {
    const slope = gradient[i]!;
    const m = MEAN_DECAY * mean[i]! + (1 - MEAN_DECAY) * slope;
    const v = SQUARE_DECAY * square[i]! + (1 - SQUARE_DECAY) * slope * slope;
    mean[i] = m;
    square[i] = v;
    parameters[i] = kept * parameters[i]! - (stepSize * m) / (Math.sqrt(v) + EPSILON);
  }
}
