import type { Architecture } from "../architecture.ts";
import {
  countOf,
  type Fields,
  type ForwardPass,
  forwardPass,
  type Outputs,
} from "../forward/forward-pass.ts";
import { sizeOf } from "../shapes.ts";
import { assertWeights, type Weights } from "../weights.ts";
import { fusedLayersOf } from "./fused-layers.ts";
import { kernelMemory } from "./kernel-memory.ts";
import type { KernelExports } from "./kernel-module.ts";
import { type Program, writeProgram } from "./program.ts";

/** Pictures handed to the kernel at once: enough that the calls cost nothing, few enough for caches. */
const AT_ONCE = 64;

/**
 * A network in WebAssembly. Groups of four pictures run side by side in the lanes of its vectors,
 * what is left over runs alone.
 *
 * @throws {ModelError} `INVALID_WEIGHTS` when the weights are not those of the network.
 */
export function kernelPass(
  module: WebAssembly.Module,
  architecture: Architecture,
  weights: Weights,
): ForwardPass {
  assertWeights(architecture, weights);
  const kernel = new WebAssembly.Instance(module).exports as unknown as KernelExports;
  const memory = kernelMemory(kernel.memory, kernel.heapBase());
  const layers = fusedLayersOf(architecture);
  const pixels = sizeOf(architecture.input);
  const units = layers.at(-1)!.output.maps;
  const inputs = sizeOf(layers.at(-1)!.input);
  const exchange = {
    fields: memory.allocate(AT_ONCE * pixels * 4),
    logits: memory.allocate(AT_ONCE * units * 4),
    features: memory.allocate(AT_ONCE * inputs * 4),
  };
  const { maps } = architecture.input;
  let one: Program | undefined;
  let four: Program | undefined;
  let plain: ForwardPass | undefined;

  const hand = (fields: Fields, first: number, count: number) => {
    const part = fields.subarray(first * pixels, (first + count) * pixels);
    if (fields instanceof Uint8Array) {
      spread(part, memory.bytes(exchange.fields, part.length), pixels, maps);
    } else {
      spread(part, memory.floats(exchange.fields, part.length), pixels, maps);
    }
  };
  const runSome = (program: Program, fields: Fields, first: number, count: number, to: Outputs) => {
    hand(fields, first, count);
    program.expect(fields instanceof Uint8Array ? 1 : 4);
    kernel.run(program.start, program.end, count / program.pictures);
    to.logits.set(memory.floats(exchange.logits, count * units), first * units);
    to.features.set(memory.floats(exchange.features, count * inputs), first * inputs);
  };

  return {
    run(fields) {
      const count = countOf(fields, pixels);
      const outputs = {
        logits: new Float32Array(count * units),
        features: new Float32Array(count * inputs),
      };
      const grouped = count - (count % 4);
      for (let first = 0; first < grouped; first += AT_ONCE) {
        four ??= writeProgram(memory, layers, weights, 16, exchange);
        runSome(four, fields, first, Math.min(AT_ONCE, grouped - first), outputs);
      }
      if (grouped < count) {
        one ??= writeProgram(memory, layers, weights, 4, exchange);
        runSome(one, fields, grouped, count - grouped, outputs);
      }
      return outputs;
    },
    featureMaps(field, layer) {
      plain ??= forwardPass(architecture, weights);
      return plain.featureMaps(field, layer);
    },
  };
}

/** Copy pictures, their maps one after the other instead of pixel by pixel. */
function spread(from: Fields, to: Fields, pixels: number, maps: number): void {
  if (maps === 1) {
    to.set(from);
    return;
  }
  const plane = pixels / maps;
  for (let i = 0; i < from.length; i++) {
    const picture = Math.floor(i / pixels) * pixels;
    const at = i - picture;
    to[picture + (at % maps) * plane + Math.floor(at / maps)] = from[i]!;
  }
}
