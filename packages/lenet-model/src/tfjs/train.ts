import { type TrainingResult, type TrainingRun, trainWith } from "../training/train-with.ts";
import { tfjsEngine } from "./tfjs-engine.ts";
import { useWasm } from "./use-wasm.ts";

/**
 * Train a network with tfjs on its wasm backend. In the browser, call `useWasm(folder)` before.
 *
 * @throws {ModelError} `TRAINING_DIVERGED` when the loss is no longer a number.
 */
export async function train(run: TrainingRun): Promise<TrainingResult> {
  await useWasm();
  const engine = tfjsEngine(run.architecture);
  try {
    return await trainWith(engine, run);
  } finally {
    engine.dispose();
  }
}
