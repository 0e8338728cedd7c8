import { adamStep } from "./adam.ts";
import { sgdStep } from "./sgd.ts";

/** How a gradient moves the parameters. */
export type Optimizer =
  /**
   * Adam (Kingma and Ba 2015). With `decay`, every step takes that share, times the rate, off each
   * parameter too, so that none grows without need (Loshchilov and Hutter 2019).
   */
  | { readonly kind: "adam"; readonly decay?: number }
  /** Gradient descent with Nesterov's momentum; `momentum` is what is kept of the last step. */
  | { readonly kind: "sgd"; readonly momentum: number };

/** What an optimizer remembers of the gradients so far. */
export interface OptimizerState {
  /** Steps taken. */
  step: number;
  /** Moving average of the gradient, one a parameter; with SGD the velocity. */
  readonly mean: Float32Array;
  /** Moving average of the squared gradient, one a parameter; zeros with SGD. */
  readonly square: Float32Array;
}

/** The memory to start with. */
export function optimizerState(parameters: number): OptimizerState {
  return { step: 0, mean: new Float32Array(parameters), square: new Float32Array(parameters) };
}

/** One step against the gradient, in place. */
export function optimizerStep(
  optimizer: Optimizer,
  parameters: Float32Array,
  gradient: Float32Array,
  rate: number,
  state: OptimizerState,
): void {
  if (optimizer.kind === "sgd") sgdStep(parameters, gradient, rate, optimizer.momentum, state);
  else adamStep(parameters, gradient, rate, state, optimizer.decay);
}
