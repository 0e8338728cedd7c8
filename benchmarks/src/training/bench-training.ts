import {
  type Architecture,
  accurate,
  type GradientEngine,
  initialWeights,
  lenet,
} from "@inkdigit/lenet-model";
import { tfjsEngine, useWasm } from "@inkdigit/lenet-model/tfjs";
import { kernelEngine } from "@inkdigit/lenet-model/training";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { type Timing, timeInterleaved } from "../inference/interleaved.ts";
import { type Machine, thisMachine } from "../inference/machine.ts";
import { timeEpochs } from "./time-epochs.ts";

/** Training by our own kernel and by tfjs: gradients alone, and whole epochs on one and two threads. */
export interface TrainingReport {
  readonly benchmark: "training";
  readonly machine: Machine;
  /** Digits a step. */
  readonly batch: number;
  readonly networks: readonly NetworkReport[];
}

export interface NetworkReport {
  readonly network: string;
  /** In seconds for 60,000 digits, one thread: without distortions and optimizer. */
  readonly gradients: readonly Timing[];
  /** In seconds for 60,000 digits, with distortions, optimizer and averaging. */
  readonly epochs: readonly Timing[];
  /** How many times as long as the one behind the stroke the one before it takes. */
  readonly ratios: Readonly<Record<string, number>>;
}

const BATCH = 64;
const EPOCH = 60_000;
const PIXELS = 28 * 28;

export async function benchTraining(): Promise<TrainingReport> {
  return {
    benchmark: "training",
    machine: thisMachine(),
    batch: BATCH,
    networks: [await benchNetwork(lenet), await benchNetwork(accurate)],
  };
}

async function benchNetwork(architecture: Architecture): Promise<NetworkReport> {
  const gradients = await timeGradients(architecture);
  const epochs = await timeEpochs(architecture.name as "lenet" | "accurate", BATCH);
  return {
    network: architecture.name,
    gradients,
    epochs,
    ratios: {
      ...ratio("gradients", gradients, "tfjs wasm", "ours"),
      ...ratio("epochs", epochs, "tfjs wasm", "ours"),
      ...Object.assign(
        {},
        ...["ours", "ours, batches of 256", "tfjs wasm", "tfjs wasm, batches of 256"].map((one) =>
          ratio("epochs", epochs, `${one}, two threads`, one),
        ),
      ),
    },
  };
}

/** How many times as long the first takes; nothing where one was not measured. */
function ratio(
  what: string,
  timings: readonly Timing[],
  first: string,
  second: string,
): Record<string, number> {
  const medianOf = (name: string) => timings.find((timing) => timing.name === name)?.median;
  const [above, below] = [medianOf(first), medianOf(second)];
  if (above === undefined || below === undefined) return {};
  return { [`${what}: ${first} / ${second}`]: above / below };
}

async function timeGradients(architecture: Architecture): Promise<Timing[]> {
  await useWasm();
  const engines: ReadonlyMap<string, GradientEngine> = new Map([
    ["ours", kernelEngine(architecture)],
    ["tfjs wasm", tfjsEngine(architecture)],
  ]);
  const weights = initialWeights(architecture, 1);
  const batch = await firstBatch();
  const timings = await timeInterleaved(
    [...engines].map(([name, engine]) => ({ name, work: () => engine.gradients(weights, batch) })),
  );
  for (const engine of engines.values()) engine.dispose();
  const scale = EPOCH / BATCH / 1e6;
  return timings.map(
    ({ name, median, spread: [low, high] }): Timing => ({
      name,
      median: median * scale,
      spread: [low * scale, high * scale],
    }),
  );
}

async function firstBatch() {
  const { images, labels } = await loadMnistPart("train");
  const fields = Float32Array.from(images.subarray(0, BATCH * PIXELS), (ink) => ink / 255);
  const targets = new Float32Array(BATCH * 10);
  for (let i = 0; i < BATCH; i++) targets[i * 10 + labels[i]!] = 1;
  return { fields, targets, count: BATCH };
}
