import type { Architecture } from "../../architecture.ts";
import { type Tensor, weightShapesOf } from "../../weights.ts";

/**
 * Tensors that hold, instead of weights, the number of each parameter, from 1: packed like weights,
 * they tell where each one goes. 0 is no parameter.
 */
export function numberedWeights(architecture: Architecture): Map<string, Tensor> {
  const tensors = new Map<string, Tensor>();
  let next = 1;
  for (const [name, shape] of weightShapesOf(architecture)) {
    const length = shape.reduce((product, side) => product * side, 1);
    // Floats are exact up to 2^24; no network of ours has as many parameters.
    const data = Float32Array.from({ length }, (_, i) => next + i);
    tensors.set(name, { shape, data });
    next += length;
  }
  return tensors;
}

/**
 * The kernel of the convolution that brings slopes back: turned by half a circle, and with the maps
 * in and out exchanged.
 */
export function turnedKernel({ shape, data }: Tensor): Tensor {
  const [height, width, mapsIn, mapsOut] = shape as [number, number, number, number];
  const turned = new Float32Array(data.length);
  let to = 0;
  for (let place = height * width - 1; place >= 0; place--) {
    for (let out = 0; out < mapsOut; out++) {
      for (let map = 0; map < mapsIn; map++) {
        turned[to++] = data[(place * mapsIn + map) * mapsOut + out]!;
      }
    }
  }
  return { shape: [height, width, mapsOut, mapsIn], data: turned };
}
