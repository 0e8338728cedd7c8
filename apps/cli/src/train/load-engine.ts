import { setFlagsFromString } from "node:v8";
import type { TrainingResult, TrainingRun } from "@inkdigit/lenet-model";
import { CommandError } from "../errors.ts";

/** What trains a network. */
export type Train = (run: TrainingRun) => Promise<TrainingResult>;

/**
 * Our own backward pass, or that of tfjs, which whoever does without it need not have installed.
 *
 * @throws {CommandError} `MISSING_PACKAGE`, saying what to install.
 */
export async function loadEngine(engine: "wasm" | "tfjs"): Promise<Train> {
  if (engine === "wasm") useRelaxedSimd();
  else await assertTfjs();
  const { trainInWorkers } = await import("@inkdigit/lenet-model/node");
  return (run) => trainInWorkers(run, engine);
}

/**
 * Node 20 has the instructions that multiply and add at once, but not switched on; later versions
 * always have. Weights come out the same on both, and in three quarters of the time.
 */
function useRelaxedSimd(): void {
  if (Number.parseInt(process.versions.node, 10) < 22) {
    setFlagsFromString("--experimental-wasm-relaxed-simd");
  }
}

async function assertTfjs(): Promise<void> {
  try {
    await import("@inkdigit/lenet-model/tfjs");
  } catch (cause) {
    const isMissing =
      cause instanceof Error && "code" in cause && cause.code === "ERR_MODULE_NOT_FOUND";
    if (!isMissing || !cause.message.includes("@tensorflow/")) throw cause;
    throw new CommandError(
      "MISSING_PACKAGE",
      "TensorFlow.js is not installed. Train with --engine wasm, which does without, or install it:\n" +
        "  npm install @tensorflow/tfjs-core@4 @tensorflow/tfjs-layers@4 @tensorflow/tfjs-backend-wasm@4",
      { cause },
    );
  }
}
