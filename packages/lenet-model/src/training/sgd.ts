import type { OptimizerState } from "./optimizer.ts";

/**
 * One step of gradient descent with Nesterov's momentum (Sutskever et al. 2013): moves the parameters
 * against the gradient, in place.
 *
 * @param momentum - What the velocity keeps of itself, from 0 (none) to 1.
 */
export function sgdStep(
  parameters: Float32Array,
  gradient: Float32Array,
  rate: number,
  momentum: number,
  state: OptimizerState,
): void {
  const velocity = state.mean;
  state.step += 1;
  for (let i = 0; i < parameters.length; i++) {
    const slope = gradient[i]!;
    velocity[i] = momentum * velocity[i]! + slope;
    parameters[i] = parameters[i]! - rate * (slope + momentum * velocity[i]!);
  }
}
