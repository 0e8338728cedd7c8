import { type TrainingResult, type TrainingRun, trainWith } from "../training/train-with.ts";
import { tfjsEngine } from "./tfjs-engine.ts";
import { useFastestBackend } from "./use-fastest-backend.ts";
import { useNativeBackend } from "./use-native-backend.ts";
import { useWasm } from "./use-wasm.ts";

/**
 * Train a network with tfjs. In Node on TensorFlow's own library if `@tensorflow/tfjs-node` is
 * installed, else on wasm; in a browser on the fastest of webgpu, webgl and wasm that finds the right
 * slopes, of those that are imported.
 *
 * @param wasmFolder - In a browser, where the wasm files lie: see `useWasm`.
 * @throws {ModelError} `TRAINING_DIVERGED` when the loss is no longer a number.
 */
export async function train(run: TrainingRun, wasmFolder?: string): Promise<TrainingResult> {
  await useBackendFor(run, wasmFolder);
  const engine = tfjsEngine(run.architecture);
  try {
    return await trainWith(engine, run);
  } finally {
    engine.dispose();
  }
}

/** Start the backend that suits the machine. */
export async function useBackendFor(
  { architecture }: Pick<TrainingRun, "architecture">,
  wasmFolder?: string,
): Promise<void> {
  const isBrowser = typeof document !== "undefined";
  if (isBrowser) await useFastestBackend(architecture, { wasmFolder });
  else if (!(await useNativeBackend())) await useWasm(wasmFolder);
}
