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
  if (engine === "wasm") return (await import("@inkdigit/lenet-model/training")).train;
  try {
    return (await import("@inkdigit/lenet-model/tfjs")).train;
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
