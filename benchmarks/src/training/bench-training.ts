import { type GradientEngine, initialWeights, lenet } from "@inkdigit/lenet-model";
import { tfjsEngine, useWasm } from "@inkdigit/lenet-model/tfjs";
import { kernelEngine } from "@inkdigit/lenet-model/training";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { type Timing, timeInterleaved } from "../inference/interleaved.ts";
import { type Machine, thisMachine } from "../inference/machine.ts";

/** The gradient of the paper's network, by each backward pass, one thread. */
export interface TrainingReport {
  readonly benchmark: "training";
  readonly machine: Machine;
  /** Digits a step. */
  readonly batch: number;
  /** In seconds an epoch of 60,000 digits: gradients alone, without distortions and optimizer. */
  readonly timings: readonly Timing[];
  /** How many times as long as ours tfjs takes. */
  readonly ratios: Readonly<Record<string, number>>;
}

const BATCH = 64;
const EPOCH = 60_000;
const PIXELS = 28 * 28;

export async function benchTraining(): Promise<TrainingReport> {
  await useWasm();
  const engines: ReadonlyMap<string, GradientEngine> = new Map([
    ["ours", kernelEngine(lenet)],
    ["tfjs wasm", tfjsEngine(lenet)],
  ]);
  const weights = initialWeights(lenet, 1);
  const batch = await firstBatch();
  const timings = await timeInterleaved(
    [...engines].map(([name, engine]) => ({ name, work: () => engine.gradients(weights, batch) })),
  );
  const epochs = timings.map(({ name, median, spread: [low, high] }): Timing => {
    const scale = EPOCH / BATCH / 1e6;
    return { name, median: median * scale, spread: [low * scale, high * scale] };
  });
  for (const engine of engines.values()) engine.dispose();
  const [ours, tfjs] = epochs as [Timing, Timing];
  return {
    benchmark: "training",
    machine: thisMachine(),
    batch: BATCH,
    timings: epochs,
    ratios: { [`${tfjs.name} / ${ours.name}`]: tfjs.median / ours.median },
  };
}

async function firstBatch() {
  const { images, labels } = await loadMnistPart("train");
  const fields = Float32Array.from(images.subarray(0, BATCH * PIXELS), (ink) => ink / 255);
  const targets = new Float32Array(BATCH * 10);
  for (let i = 0; i < BATCH; i++) targets[i * 10 + labels[i]!] = 1;
  return { fields, targets, count: BATCH };
}
