import type { Architecture } from "../architecture.ts";
import { ModelError } from "../errors.ts";
import type { Outputs } from "../forward/forward-pass.ts";
import { createRunner, type Kernel } from "../kernel/create-runner.ts";
import { shapesOf, sizeOf } from "../shapes.ts";
import type { Tensor } from "../weights.ts";

/** Says of each picture, from what the network made of it, how likely it is no digit. */
export type Scorer = (outputs: Outputs) => Float32Array;

/**
 * The score as a network of its own: what the last layer was given and what it gave, one hidden
 * layer, and one unit, of which the sigmoid is taken.
 *
 * @param units - Of the hidden layer.
 */
function scorerNetwork(architecture: Architecture, units: number): Architecture {
  const last = shapesOf(architecture).at(-1)!;
  return {
    name: "not-a-digit",
    input: { height: 1, width: 1, maps: sizeOf(last.input) + sizeOf(last.output) },
    layers: [
      { kind: "dense", name: "hidden", units, activation: "relu" },
      { kind: "dense", name: "output", units: 1, activation: "linear" },
    ],
  };
}

/**
 * A score from its weights.
 *
 * @throws {ModelError} `INVALID_WEIGHTS` when they do not fit the network.
 */
export function openScorer(
  architecture: Architecture,
  tensors: ReadonlyMap<string, Tensor>,
  kernel?: Kernel,
): Scorer {
  const units = tensors.get("hidden.bias")?.data.length;
  if (!units) throw new ModelError("INVALID_WEIGHTS", "the score has no hidden.bias");
  const runner = createRunner(scorerNetwork(architecture, units), tensors, kernel);
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  return (outputs) => {
    const { logits } = runner.run(scorerRows(outputs, classes));
    return logits.map((logit) => 1 / (1 + Math.exp(-logit)));
  };
}

/** What the score looks at, a row a picture: what the last layer was given, and what it gave. */
export function scorerRows({ features, logits }: Outputs, classes: number): Float32Array {
  const count = logits.length / classes;
  const inputs = features.length / count;
  const rows = new Float32Array(features.length + logits.length);
  for (let i = 0; i < count; i++) {
    const at = i * (inputs + classes);
    rows.set(features.subarray(i * inputs, (i + 1) * inputs), at);
    rows.set(logits.subarray(i * classes, (i + 1) * classes), at + inputs);
  }
  return rows;
}
