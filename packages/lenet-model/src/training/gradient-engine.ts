import type { Weights } from "../weights.ts";

/** Some labelled pictures to learn from at once. */
export interface Batch {
  /** Ink from 0 to 1, one picture after the other, each row-major. */
  readonly fields: Float32Array;
  /** What each output should say of each picture: rows that add up to 1. */
  readonly targets: Float32Array;
  /** How much each picture counts; 1 unless it is said. */
  readonly weights?: Float32Array | undefined;
  readonly count: number;
}

/** What a batch says about the weights. */
export interface BatchGradients {
  /** Cross-entropy summed over the pictures, each as much as it counts, by their number; in nats. */
  readonly loss: number;
  /** One row of outputs before softmax a picture. */
  readonly logits: Float32Array;
  /** Slope of the loss in each weight, all weights one after the other, in the network's order. */
  readonly gradient: Float32Array;
}

/** Whatever can differentiate a network: tfjs, or any other backward pass held to the same answer. */
export interface GradientEngine {
  gradients(weights: Weights, batch: Batch): Promise<BatchGradients>;
  dispose(): void;
}
