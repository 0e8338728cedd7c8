import { setFlagsFromString } from "node:v8";
import {
  type Architecture,
  createRunner,
  initialWeights,
  ModelError,
  type Runner,
  shapesOf,
  softmax,
  type Weights,
} from "@inkdigit/lenet-model";
import { writeOnnx } from "@inkdigit/lenet-model/onnx";
import { layersModelOf, useWasm } from "@inkdigit/lenet-model/tfjs";
import { tensor4d, softmax as tfjsSoftmax, tidy } from "@tensorflow/tfjs-core";
import * as onnxNode from "onnxruntime-node";
import * as onnxWeb from "onnxruntime-web";

/** Fields, ink from 0 to 1, to the probabilities of each. */
export type Predict = (fields: Float32Array) => Float32Array | Promise<Float32Array>;

/** Opens a network, or nothing where it does not work on this machine. */
type Open = (architecture: Architecture, weights: Weights) => Promise<Predict | undefined>;

const PIXELS = 28 * 28;

/** What runs the same network, from the same weights, on one thread. */
export const contestants = {
  "ours, relaxed SIMD": openRelaxed,
  "ours, SIMD": async (network, weights) => ours(createRunner(network, weights, "simd"), network),
  "ours, plain TypeScript": async (network, weights) =>
    ours(createRunner(network, weights, "plain"), network),
  "tfjs wasm": openTfjs,
  "onnxruntime-node": openOnnxNode,
  "onnxruntime-web": openOnnxWeb,
} satisfies Record<string, Open>;

export type ContestantName = keyof typeof contestants;

/** One of them; the time does not depend on what the weights are. */
export function openContestant(
  name: ContestantName,
  network: Architecture,
): Promise<Predict | undefined> {
  return contestants[name](network, initialWeights(network, 1));
}

/** All that work on this machine. */
export async function openContestants(
  network: Architecture,
): Promise<ReadonlyMap<ContestantName, Predict>> {
  const opened = new Map<ContestantName, Predict>();
  for (const name of Object.keys(contestants) as ContestantName[]) {
    const predict = await openContestant(name, network);
    if (predict) opened.set(name, predict);
  }
  return opened;
}

function ours(runner: Runner, network: Architecture): Predict {
  const classes = shapesOf(network).at(-1)!.output.maps;
  return (fields) => softmax(runner.logits(fields), classes);
}

/** Node 20 has relaxed SIMD, but only when it is asked for. */
async function openRelaxed(network: Architecture, weights: Weights): Promise<Predict | undefined> {
  const runner = relaxedRunner(network, weights);
  if (runner) return ours(runner, network);
  setFlagsFromString("--experimental-wasm-relaxed-simd");
  const asked = relaxedRunner(network, weights);
  return asked && ours(asked, network);
}

function relaxedRunner(network: Architecture, weights: Weights): Runner | undefined {
  try {
    return createRunner(network, weights, "relaxed-simd");
  } catch (error) {
    if (error instanceof ModelError) return undefined;
    throw error;
  }
}

async function openTfjs(network: Architecture, weights: Weights): Promise<Predict> {
  await useWasm();
  const model = layersModelOf(network, weights);
  return (fields) =>
    tidy(() => {
      const input = tensor4d(fields, [fields.length / PIXELS, 28, 28, 1]);
      const logits = model.predict(input);
      if (Array.isArray(logits)) throw new TypeError("the model has one output");
      return tfjsSoftmax(logits).dataSync<"float32">();
    });
}

async function openOnnxNode(network: Architecture, weights: Weights): Promise<Predict> {
  const session = await onnxNode.InferenceSession.create(writeOnnx(network, weights), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    graphOptimizationLevel: "all",
  });
  return async (fields) => {
    const shape = [fields.length / PIXELS, 1, 28, 28];
    const input = new onnxNode.Tensor("float32", fields, shape);
    const { probabilities } = await session.run({ fields: input }, ["probabilities"]);
    return probabilities!.data as Float32Array;
  };
}

async function openOnnxWeb(network: Architecture, weights: Weights): Promise<Predict> {
  onnxWeb.env.wasm.numThreads = 1;
  const session = await onnxWeb.InferenceSession.create(writeOnnx(network, weights), {
    executionProviders: ["wasm"],
    graphOptimizationLevel: "all",
  });
  return async (fields) => {
    const shape = [fields.length / PIXELS, 1, 28, 28];
    const input = new onnxWeb.Tensor("float32", fields, shape);
    const { probabilities } = await session.run({ fields: input }, ["probabilities"]);
    return probabilities!.data as Float32Array;
  };
}
