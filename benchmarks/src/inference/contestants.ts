import { setFlagsFromString } from "node:v8";
import {
  createRunner,
  initialWeights,
  lenet,
  ModelError,
  type Runner,
  softmax,
} from "@inkdigit/lenet-model";
import { writeOnnx } from "@inkdigit/lenet-model/onnx";
import { layersModelOf, useWasm } from "@inkdigit/lenet-model/tfjs";
import { tensor4d, softmax as tfjsSoftmax, tidy } from "@tensorflow/tfjs-core";
import { InferenceSession, Tensor } from "onnxruntime-node";

/** Fields, ink from 0 to 1, to the probabilities of each. */
export type Predict = (fields: Float32Array) => Float32Array | Promise<Float32Array>;

/** The time does not depend on what the weights are. */
const weights = initialWeights(lenet, 1);
const PIXELS = 28 * 28;
const DIGITS = 10;

/** The paper's network, from the same weights, on each runtime; one thread. */
export const contestants = {
  "ours, relaxed SIMD": openRelaxed,
  "ours, SIMD": async () => ours(createRunner(lenet, weights, "simd")),
  "ours, plain TypeScript": async () => ours(createRunner(lenet, weights, "plain")),
  "tfjs wasm": openTfjs,
  "onnxruntime-node": openOnnx,
} satisfies Record<string, () => Promise<Predict | undefined>>;

export type ContestantName = keyof typeof contestants;

/** All that work on this machine. */
export async function openContestants(): Promise<ReadonlyMap<ContestantName, Predict>> {
  const opened = new Map<ContestantName, Predict>();
  for (const [name, open] of Object.entries(contestants)) {
    const predict = await open();
    if (predict) opened.set(name as ContestantName, predict);
  }
  return opened;
}

function ours(runner: Runner): Predict {
  return (fields) => softmax(runner.run(fields).logits, DIGITS);
}

/** Node 20 has relaxed SIMD, but only when it is asked for. */
async function openRelaxed(): Promise<Predict | undefined> {
  const runner = relaxedRunner();
  if (runner) return ours(runner);
  setFlagsFromString("--experimental-wasm-relaxed-simd");
  const asked = relaxedRunner();
  return asked && ours(asked);
}

function relaxedRunner(): Runner | undefined {
  try {
    return createRunner(lenet, weights, "relaxed-simd");
  } catch (error) {
    if (error instanceof ModelError) return undefined;
    throw error;
  }
}

async function openTfjs(): Promise<Predict> {
  await useWasm();
  const model = layersModelOf(lenet, weights);
  return (fields) =>
    tidy(() => {
      const input = tensor4d(fields, [fields.length / PIXELS, 28, 28, 1]);
      const logits = model.predict(input);
      if (Array.isArray(logits)) throw new TypeError("the model has one output");
      return tfjsSoftmax(logits).dataSync<"float32">();
    });
}

async function openOnnx(): Promise<Predict> {
  const session = await InferenceSession.create(writeOnnx(lenet, weights), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
  });
  return async (fields) => {
    const input = new Tensor("float32", fields, [fields.length / PIXELS, 1, 28, 28]);
    const { probabilities } = await session.run({ fields: input }, ["probabilities"]);
    return probabilities!.data as Float32Array;
  };
}
