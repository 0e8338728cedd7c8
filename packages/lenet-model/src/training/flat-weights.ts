import type { Architecture } from "../architecture.ts";
import { type Tensor, type Weights, weightShapesOf } from "../weights.ts";

/** All weights of a network one after the other, in the order of its layers. */
export function flattened(architecture: Architecture, weights: Weights): Float32Array {
  const tensors = [...weightShapesOf(architecture).keys()].map((name) => weights.get(name)!.data);
  const flat = new Float32Array(tensors.reduce((sum, data) => sum + data.length, 0));
  let offset = 0;
  for (const data of tensors) {
    flat.set(data, offset);
    offset += data.length;
  }
  return flat;
}

/** Named weights over parts of a flat array: they change when it does. */
export function weightsOver(architecture: Architecture, flat: Float32Array): Weights {
  const weights = new Map<string, Tensor>();
  let offset = 0;
  for (const [name, shape] of weightShapesOf(architecture)) {
    const length = shape.reduce((product, side) => product * side, 1);
    weights.set(name, { shape, data: flat.subarray(offset, offset + length) });
    offset += length;
  }
  return weights;
}
