import type { Architecture } from "../architecture.ts";
import { assertWeights, type Weights } from "../weights.ts";
import { onnxGraph } from "./onnx-graph.ts";
import { encodeModel } from "./onnx-messages.ts";

export interface OnnxOptions {
  /** What outputs are divided by before softmax, so that probabilities are calibrated. */
  readonly temperature?: number;
  /** Stored in the file: preparation, licence, figures. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * A network as an ONNX file, for other runtimes.
 *
 * Its input is `fields`, [pictures, maps, rows, columns], ink from 0 to 1; its outputs are `logits` and
 * `probabilities`, [pictures, units].
 *
 * @throws {ModelError} `INVALID_WEIGHTS` when the weights are not those of the network.
 */
export function writeOnnx(
  architecture: Architecture,
  weights: Weights,
  { temperature = 1, metadata = {} }: OnnxOptions = {},
): Uint8Array {
  assertWeights(architecture, weights);
  return encodeModel(onnxGraph(architecture, weights, temperature), {
    producer: "inkdigit",
    metadata,
  });
}
