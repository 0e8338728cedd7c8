import type { Architecture } from "../architecture.ts";
import type { Random } from "../random.ts";
import { weightShapesOf } from "../weights.ts";

/** Digits that share what is left out: for a whole lot it would be too much of one kind. */
export const DROPOUT_DIGITS = 16;

/** Leaves inputs of a network's dense layers out. */
export interface Dropout {
  /** Choose anew what is left out. */
  draw(random: Random): void;
  /**
   * Multiply what belongs to each input, in place: with 0 where the input is left out, else with so
   * much above 1 that sums stay what they are on average. For weights, and for their slopes.
   *
   * @param flat - One value a weight, in the network's order.
   */
  apply(flat: Float32Array): void;
}

/** @param share - Share of the inputs that is left out, below 1. */
export function createDropout(architecture: Architecture, share: number): Dropout {
  const dense = denseKernels(architecture).map((kernel) => ({
    ...kernel,
    factors: new Float32Array(kernel.inputs),
  }));
  return {
    draw(random) {
      for (const { factors } of dense) {
        for (let i = 0; i < factors.length; i++) {
          factors[i] = random.next() < share ? 0 : 1 / (1 - share);
        }
      }
    },
    apply(flat) {
      for (const { offset, units, factors } of dense) {
        for (let i = 0, at = offset; i < factors.length; i++) {
          const factor = factors[i]!;
          for (let end = at + units; at < end; at++) flat[at]! *= factor;
        }
      }
    },
  };
}

/** Where the weights of dense layers, a row of units an input, lie among all. */
function denseKernels({ layers, ...architecture }: Architecture) {
  const names = new Set(
    layers.filter(({ kind }) => kind === "dense").map(({ name }) => `${name}.kernel`),
  );
  const kernels: { offset: number; inputs: number; units: number }[] = [];
  let offset = 0;
  for (const [name, shape] of weightShapesOf({ layers, ...architecture })) {
    const [inputs = 0, units = 1] = shape;
    if (names.has(name)) kernels.push({ offset, inputs, units });
    offset += shape.reduce((product, side) => product * side, 1);
  }
  return kernels;
}
