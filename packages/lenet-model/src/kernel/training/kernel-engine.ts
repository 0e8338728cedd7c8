import type { Architecture } from "../../architecture.ts";
import { ModelError } from "../../errors.ts";
import { shapesOf, sizeOf } from "../../shapes.ts";
import { crossEntropy } from "../../training/cross-entropy.ts";
import type { Batch, BatchGradients, GradientEngine } from "../../training/gradient-engine.ts";
import { type Weights, weightShapesOf } from "../../weights.ts";
import { AT_ONCE, copyMaps } from "../exchange.ts";
import { type KernelMemory, kernelMemory } from "../kernel-memory.ts";
import type { KernelExports } from "../kernel-module.ts";
import { trainingModule } from "./training-module.ts";
import { type TrainingProgram, writeTrainingProgram } from "./training-program.ts";

/**
 * A backward pass of our own, in WebAssembly: four pictures side by side, one thread.
 *
 * The sums of a machine are always the same; those of machines with and without relaxed SIMD differ
 * in the last digits.
 */
export function kernelEngine(architecture: Architecture): GradientEngine {
  const pixels = sizeOf(architecture.input);
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  let opened: Opened | undefined;

  return {
    async gradients(weights, batch) {
      assertBatch(batch, pixels, classes);
      opened ??= await open(architecture);
      return gradientsOf(opened, architecture, weights, batch, classes);
    },
    dispose() {
      opened = undefined;
    },
  };
}

interface Opened {
  readonly kernel: KernelExports;
  readonly memory: KernelMemory;
  readonly program: TrainingProgram;
}

async function open(architecture: Architecture): Promise<Opened> {
  const instance = new WebAssembly.Instance(await trainingModule());
  const kernel = instance.exports as unknown as KernelExports;
  const memory = kernelMemory(kernel.memory, kernel.heapBase());
  return { kernel, memory, program: writeTrainingProgram(memory, architecture) };
}

function gradientsOf(
  { kernel, memory, program }: Opened,
  architecture: Architecture,
  weights: Weights,
  batch: Batch,
  classes: number,
): BatchGradients {
  const pixels = sizeOf(architecture.input);
  const fields = memory.floats(program.fields.address, program.fields.length);
  const targets = memory.floats(program.targets.address, program.targets.length);
  const counting = memory.floats(program.weights.address, program.weights.length);
  const logits = new Float32Array(batch.count * classes);
  for (const { address, length } of program.sums) memory.floats(address, length).fill(0);
  setParameters(memory, architecture, weights, program.parameters.address);
  kernel.run(program.before.start, program.before.end, 1);

  for (let first = 0; first < batch.count; first += AT_ONCE) {
    const end = Math.min(first + AT_ONCE, batch.count);
    const pictures = end - first;
    const groups = Math.ceil(pictures / 4);
    const part = batch.fields.subarray(first * pixels, end * pixels);
    copyMaps(part, fields, pixels, architecture.input.maps);
    fields.fill(0, pictures * pixels, groups * 4 * pixels);
    targets.set(batch.targets.subarray(first * classes, end * classes));
    counting.fill(1, 0, pictures).fill(0, pictures);
    if (batch.weights) counting.set(batch.weights.subarray(first, end));
    kernel.run(program.group.start, program.group.end, groups);
    logits.set(memory.floats(program.logits.address, pictures * classes), first * classes);
  }

  program.scale(1 / batch.count);
  kernel.run(program.after.start, program.after.end, 1);
  return {
    loss: crossEntropy(logits, batch),
    logits,
    gradient: memory.floats(program.gradient.address, program.gradient.length).slice(),
  };
}

function setParameters(
  memory: KernelMemory,
  architecture: Architecture,
  weights: Weights,
  address: number,
): void {
  for (const name of weightShapesOf(architecture).keys()) {
    const { data } = weights.get(name)!;
    memory.floats(address, data.length).set(data);
    address += data.byteLength;
  }
}

function assertBatch(batch: Batch, pixels: number, classes: number): void {
  const { fields, targets, weights, count } = batch;
  if (
    count > 0 &&
    fields.length === count * pixels &&
    targets.length === count * classes &&
    (weights === undefined || weights.length === count)
  ) {
    return;
  }
  const some = weights ? `, ${weights.length} weights` : "";
  throw new ModelError(
    "INVALID_INPUT",
    `${fields.length} values${some} and ${targets.length} targets are no batch of ${count} pictures of ${pixels} and rows of ${classes}`,
  );
}
