import * as core from "@tensorflow/tfjs-core";
import type { Architecture } from "../architecture.ts";
import { ModelError } from "../errors.ts";
import { kernelEngine } from "../kernel/training/kernel-engine.ts";
import { randomOf } from "../random.ts";
import { shapesOf, sizeOf } from "../shapes.ts";
import type { Batch } from "../training/gradient-engine.ts";
import { initialWeights } from "../weights.ts";
import { tfjsEngine } from "./tfjs-engine.ts";
import { useWasm } from "./use-wasm.ts";

/** What to choose a backend from. */
export interface BackendChoice {
  /**
   * Names of backends, those of a browser unless they are given. Those that nobody has imported,
   * such as `@tensorflow/tfjs-backend-webgpu`, are passed over; wasm comes with the package.
   */
  readonly candidates?: readonly string[];
  /** Where the wasm files lie: see `useWasm`. */
  readonly wasmFolder?: string | undefined;
}

/**
 * Try a few steps of training on each backend, and make the fastest one that finds the right slopes
 * the backend of tfjs. Which one that is depends on the machine, and the weights of a training in
 * their last digits with it.
 *
 * @returns The name of the backend.
 * @throws {ModelError} `UNSUPPORTED_BACKEND` when none can train the network.
 */
export async function useFastestBackend(
  architecture: Architecture,
  { candidates = ["webgpu", "webgl", "wasm"], wasmFolder }: BackendChoice = {},
): Promise<string> {
  const batch = someBatch(architecture);
  const expected = await gradientOf(kernelEngine(architecture), architecture, batch);
  const times = new Map<string, number>();
  for (const name of candidates) {
    const time = await timeOn(name, architecture, batch, expected, wasmFolder).catch(() => null);
    if (time !== null) times.set(name, time);
  }
  const [fastest] = [...times].sort(([, a], [, b]) => a - b);
  if (!fastest) {
    throw new ModelError(
      "UNSUPPORTED_BACKEND",
      `no backend of tfjs can train ${architecture.name} here: ${candidates.join(", ")} were tried`,
    );
  }
  await start(fastest[0], wasmFolder);
  return fastest[0];
}

/** Steps that are timed, after one that compiles shaders. */
const STEPS = 3;
const BATCH = 32;
/** GPUs calculate less exactly; wrong slopes are wrong by much more. */
const LARGEST_ERROR = 1e-2;

/** Milliseconds a step; nothing where the backend cannot do it, or does it wrongly. */
async function timeOn(
  name: string,
  architecture: Architecture,
  batch: Batch,
  expected: Float32Array,
  wasmFolder: string | undefined,
): Promise<number | null> {
  if (!(await start(name, wasmFolder))) return null;
  const engine = tfjsEngine(architecture);
  try {
    const found = await gradientOf(engine, architecture, batch);
    if (!isClose(found, expected)) return null;
    const before = performance.now();
    for (let step = 0; step < STEPS; step++) await gradientOf(engine, architecture, batch);
    return (performance.now() - before) / STEPS;
  } finally {
    engine.dispose();
  }
}

async function start(name: string, wasmFolder: string | undefined): Promise<boolean> {
  if (name === "wasm") {
    await useWasm(wasmFolder);
    return true;
  }
  if (!core.findBackendFactory(name) || !(await core.setBackend(name))) return false;
  await core.ready();
  return true;
}

async function gradientOf(
  engine: ReturnType<typeof tfjsEngine>,
  architecture: Architecture,
  batch: Batch,
): Promise<Float32Array> {
  return (await engine.gradients(initialWeights(architecture, 1), batch)).gradient;
}

function isClose(found: Float32Array, expected: Float32Array): boolean {
  const largest = expected.reduce((most, slope) => Math.max(most, Math.abs(slope)), 0);
  return found.every(
    (slope, i) => Math.abs(slope - expected[i]!) <= LARGEST_ERROR * Math.max(largest, 1e-6),
  );
}

/** Noise, and a class for each. */
function someBatch(architecture: Architecture): Batch {
  const random = randomOf(1);
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  const targets = new Float32Array(BATCH * classes);
  for (let i = 0; i < BATCH; i++) targets[i * classes + random.below(classes)] = 1;
  const length = BATCH * sizeOf(architecture.input);
  return { fields: Float32Array.from({ length }, () => random.next()), targets, count: BATCH };
}
