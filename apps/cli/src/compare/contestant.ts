import type { Architecture, Runner } from "@inkdigit/lenet-model";

/** A network to be compared. */
export interface Contestant {
  readonly name: string;
  /** Of the weights; absent when they were trained for this comparison. */
  readonly version?: string;
  readonly architecture: Architecture;
  readonly network: Runner;
  /** Calibrated probabilities of the ten digits, a row a field. */
  readonly predict: (fields: Uint8Array) => Float32Array;
}
