import type { Activation, Architecture } from "./architecture.ts";
import { areFinite } from "./are-finite.ts";
import { ModelError } from "./errors.ts";
import { type Random, randomOf } from "./random.ts";
import { shapesOf, sizeOf } from "./shapes.ts";

/** Numbers with a shape, the last axis running fastest. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/**
 * What a network has learned, by name, in the order of its layers: `<layer>.kernel` and
 * `<layer>.bias`. The kernel of a convolution is [row, column, map in, map out], that of a dense
 * layer [input, unit], with the inputs in the order row, column, map.
 */
export type Weights = ReadonlyMap<string, Tensor>;

/** The names and shapes of the weights that a network needs. */
export function weightShapesOf(architecture: Architecture): Map<string, readonly number[]> {
  const shapes = new Map<string, readonly number[]>();
  for (const { layer, input } of shapesOf(architecture)) {
    if (layer.kind === "convolution") {
      shapes.set(`${layer.name}.kernel`, [layer.size, layer.size, input.maps, layer.maps]);
      shapes.set(`${layer.name}.bias`, [layer.maps]);
    } else if (layer.kind === "dense") {
      shapes.set(`${layer.name}.kernel`, [sizeOf(input), layer.units]);
      shapes.set(`${layer.name}.bias`, [layer.units]);
    }
  }
  return shapes;
}

/**
 * Weights to start training from: uniform, with the variance of He 2015 before a ReLU and of Glorot
 * 2010 before anything else; biases zero.
 */
export function initialWeights(architecture: Architecture, seed: number): Weights {
  const random = randomOf(seed);
  const activations = new Map<string, Activation>(
    architecture.layers.flatMap((layer) =>
      "activation" in layer ? [[`${layer.name}.kernel`, layer.activation] as const] : [],
    ),
  );
  const weights = new Map<string, Tensor>();
  for (const [name, shape] of weightShapesOf(architecture)) {
    const activation = activations.get(name);
    const data =
      activation === undefined
        ? new Float32Array(shape[0]!)
        : initialKernel(shape, activation, random);
    weights.set(name, { shape, data });
  }
  return weights;
}

function initialKernel(shape: readonly number[], activation: Activation, random: Random) {
  const size = shape.reduce((product, side) => product * side, 1);
  const fanIn = size / shape.at(-1)!;
  const fanOut = size / shape.at(-2)!;
  const variance = activation === "relu" ? 2 / fanIn : 2 / (fanIn + fanOut);
  const limit = Math.sqrt(3 * variance);
  return Float32Array.from({ length: size }, () => random.between(-limit, limit));
}

/**
 * Check that weights are those of a network: every one there, of its shape, and finite.
 *
 * @throws {ModelError} `INVALID_WEIGHTS`, naming the tensor.
 */
export function assertWeights(architecture: Architecture, weights: Weights): void {
  for (const [name, shape] of weightShapesOf(architecture)) {
    const tensor = weights.get(name);
    if (tensor === undefined) throw new ModelError("INVALID_WEIGHTS", `${name} is missing`);
    const size = shape.reduce((product, side) => product * side, 1);
    if (String(tensor.shape) !== String(shape) || tensor.data.length !== size) {
      throw new ModelError(
        "INVALID_WEIGHTS",
        `${name} is [${tensor.shape}] with ${tensor.data.length} values, but must be [${shape}]`,
      );
    }
    if (!areFinite(tensor.data)) {
      throw new ModelError("INVALID_WEIGHTS", `${name} holds a value that is not finite`);
    }
  }
}
