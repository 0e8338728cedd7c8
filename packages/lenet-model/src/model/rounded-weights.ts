import type { Tensor, Weights } from "../weights.ts";

/** Steps between zero and the largest weight of a filter. */
const STEPS = 127;

/**
 * The weights with those of each filter or unit at whole multiples of a scale of its own, from -127 to
 * 127 times it, so that each can be kept in a byte. Biases stay as they are.
 */
export function roundedWeights(weights: Weights): Weights {
  return new Map(
    [...weights].map(([name, tensor]) => [name, isRounded(name) ? rounded(tensor) : tensor]),
  );
}

/** Whether the tensor of this name is one that is rounded. */
export function isRounded(name: string): boolean {
  return name.endsWith(".kernel");
}

/** The scale of each filter or unit: what a step of its weights is; 0 where all of them are 0. */
export function scalesOf({ shape, data }: Tensor): Float32Array {
  const scales = new Float32Array(shape.at(-1)!);
  for (const [i, value] of data.entries()) {
    const filter = i % scales.length;
    scales[filter] = Math.max(scales[filter]!, Math.abs(value));
  }
  return scales.map((largest) => withFewBits(largest / STEPS));
}

function rounded(tensor: Tensor): Tensor {
  const scales = scalesOf(tensor);
  const data = tensor.data.map((value, i) => {
    const scale = scales[i % scales.length]!;
    // The sum makes a 0 of -0, which a byte has not.
    return scale === 0 ? 0 : scale * Math.round(value / scale) + 0;
  });
  return { shape: tensor.shape, data };
}

/** To 16 bits of its 24, so that multiples of it up to 127 are floats too, and give it back. */
function withFewBits(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer);
  bits[0] = ((bits[0]! + 0x80) & ~0xff) >>> 0;
  return new Float32Array(bits.buffer)[0]!;
}
