import {
  createRunner,
  fitTemperature,
  recipes,
  softmax,
  splitDigits,
  type TrainingProgress,
} from "@inkdigit/lenet-model";
import type { Digits } from "@inkdigit/mnist-data";
import { loadEngine } from "../train/load-engine.ts";
import type { Contestant } from "./contestant.ts";

const DIGITS = 10;

export interface TrainingTask {
  /** Of networks that there are recipes for. */
  readonly names: readonly (keyof typeof recipes)[];
  /** Times that every digit is seen. */
  readonly epochs: number;
  readonly digits: Digits;
  readonly onProgress: (name: string, progress: TrainingProgress) => void;
}

/** Networks, each trained by its own recipe but for so many epochs, and calibrated. */
export async function trainContestants(task: TrainingTask): Promise<Contestant[]> {
  const train = await loadEngine("wasm");
  const contestants: Contestant[] = [];
  for (const name of task.names) {
    const { architecture, options: given } = recipes[name];
    const { epochs, digits } = task;
    const heldOut = Math.min(given.heldOut, Math.floor(digits.count / 10));
    // A teacher would first have to be trained itself.
    const { distillation: _, ...options } = { ...given, epochs, heldOut };
    const { weights } = await train({
      architecture,
      options,
      digits,
      onProgress: (progress) => task.onProgress(name, progress),
    });
    const network = createRunner(architecture, weights);
    const outputsOf = (fields: Uint8Array) => digitOutputs(network.run(fields).logits, fields);
    const calibration = splitDigits(digits, heldOut).heldOut;
    const temperature = fitTemperature(outputsOf(calibration.images), calibration.labels);
    const predict = (fields: Uint8Array) => softmax(outputsOf(fields), DIGITS, temperature);
    contestants.push({ name, architecture, network, predict });
  }
  return contestants;
}

/** Without the output for "no digit", where a network has one. */
function digitOutputs(logits: Float32Array, fields: Uint8Array): Float32Array {
  const count = fields.length / 784;
  const units = logits.length / count;
  if (units === DIGITS) return logits;
  return logits.filter((_, i) => i % units < DIGITS);
}
