import type { Architecture } from "../architecture.ts";
import { countOf, type Fields, type ForwardPass, forwardPass } from "../forward/forward-pass.ts";
import { sizeOf } from "../shapes.ts";
import { assertWeights, type Weights } from "../weights.ts";
import { AT_ONCE, type CollectedOutputs, exchange } from "./exchange.ts";
import { fusedLayersOf } from "./fused-layers.ts";
import { kernelMemory } from "./kernel-memory.ts";
import type { KernelExports } from "./kernel-module.ts";
import { type Program, writeProgram } from "./program.ts";

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
  const last = layers.at(-1)!;
  const lengths = {
    fields: sizeOf(architecture.input),
    logits: last.output.maps,
    features: sizeOf(last.input),
  };
  const desk = exchange(memory, lengths, architecture.input.maps);
  let one: Program | undefined;
  let four: Program | undefined;
  let plain: ForwardPass | undefined;

  const runSome = (program: Program, fields: Fields, to: CollectedOutputs, first: number) => {
    const count = fields.length / lengths.fields;
    desk.give(fields);
    program.expect(fields instanceof Uint8Array ? 1 : 4);
    const end = to.features ? program.end : program.endWithoutFeatures;
    kernel.run(program.start, end, count / program.pictures);
    desk.collect(to, first, count);
  };
  const runAll = (fields: Fields, count: number, to: CollectedOutputs) => {
    const part = (first: number, end: number) =>
      end - first === count
        ? fields
        : fields.subarray(first * lengths.fields, end * lengths.fields);

    const grouped = count - (count % 4);
    for (let first = 0; first < grouped; first += AT_ONCE) {
      four ??= writeProgram(memory, layers, weights, 16, desk.addresses);
      runSome(four, part(first, Math.min(first + AT_ONCE, grouped)), to, first);
    }
    if (grouped < count) {
      one ??= writeProgram(memory, layers, weights, 4, desk.addresses);
      runSome(one, part(grouped, count), to, grouped);
    }
  };
  return {
    run(fields) {
      const count = countOf(fields, lengths.fields);
      const outputs = {
        logits: new Float32Array(count * lengths.logits),
        features: new Float32Array(count * lengths.features),
      };
      runAll(fields, count, outputs);
      return outputs;
    },
    logits(fields) {
      const count = countOf(fields, lengths.fields);
      const logits = new Float32Array(count * lengths.logits);
      // Memory for features takes as long as a twentieth of the network.
      runAll(fields, count, { logits, features: undefined });
      return logits;
    },
    featureMaps(field, layer) {
      plain ??= forwardPass(architecture, weights);
      return plain.featureMaps(field, layer);
    },
  };
}
