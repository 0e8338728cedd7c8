import type { Architecture } from "../architecture.ts";
import { ModelError } from "../errors.ts";
import type { Outputs } from "../forward/forward-pass.ts";
import { shapesOf, sizeOf } from "../shapes.ts";
import type { Tensor } from "../weights.ts";

/** Says of each picture, from what the network made of it, how likely it is no digit. */
export type Scorer = (outputs: Outputs) => Float32Array;

/** Values that the score looks at: the last layer's inputs and its outputs. */
export function scorerInputs(architecture: Architecture): number {
  const last = shapesOf(architecture).at(-1)!;
  return sizeOf(last.input) + sizeOf(last.output);
}

/**
 * A score from its weights: one hidden layer with ReLU over the network's last two layers, and one
 * unit with a sigmoid.
 *
 * @throws {ModelError} `INVALID_WEIGHTS` when a tensor is missing or does not fit the network.
 */
export function openScorer(
  architecture: Architecture,
  tensors: ReadonlyMap<string, Tensor>,
): Scorer {
  const inputs = scorerInputs(architecture);
  const units = tensors.get("hidden.bias")?.data.length ?? 0;
  const kernel = tensorOf(tensors, "hidden.kernel", [inputs, units]);
  const bias = tensorOf(tensors, "hidden.bias", [units]);
  const outputKernel = tensorOf(tensors, "output.kernel", [units, 1]);
  const outputBias = tensorOf(tensors, "output.bias", [1]);
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  const features = inputs - classes;
  const hidden = new Float64Array(units);

  return (outputs) => {
    const count = outputs.logits.length / classes;
    return Float32Array.from({ length: count }, (_, picture) => {
      hidden.set(bias);
      addInputs(hidden, outputs.features, picture * features, kernel, 0, features);
      addInputs(hidden, outputs.logits, picture * classes, kernel, features, classes);
      let sum = outputBias[0]!;
      for (let unit = 0; unit < units; unit++) {
        sum += Math.max(0, hidden[unit]!) * outputKernel[unit]!;
      }
      return 1 / (1 + Math.exp(-sum));
    });
  };
}

/** Add some inputs, times their rows of the kernel, to the units. */
function addInputs(
  hidden: Float64Array,
  values: Float32Array,
  from: number,
  kernel: Float32Array,
  firstRow: number,
  count: number,
): void {
  for (let i = 0; i < count; i++) {
    const value = values[from + i]!;
    if (value === 0) continue;
    const row = (firstRow + i) * hidden.length;
    for (let unit = 0; unit < hidden.length; unit++) hidden[unit]! += value * kernel[row + unit]!;
  }
}

function tensorOf(
  tensors: ReadonlyMap<string, Tensor>,
  name: string,
  shape: readonly number[],
): Float32Array {
  const tensor = tensors.get(name);
  if (tensor === undefined || String(tensor.shape) !== String(shape)) {
    const found = tensor === undefined ? "missing" : `[${tensor.shape}]`;
    throw new ModelError("INVALID_WEIGHTS", `not-a-digit.${name} is ${found}, not [${shape}]`);
  }
  return tensor.data;
}
