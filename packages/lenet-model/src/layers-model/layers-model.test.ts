import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { io, type Tensor, tensor4d, tidy } from "@tensorflow/tfjs-core";
import { layers, loadLayersModel, type Sequential, sequential } from "@tensorflow/tfjs-layers";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import {
  anyNetwork,
  asFloats,
  largestDifference,
  someBytes,
  someWeights,
} from "../../test/any-network.ts";
import type { Architecture } from "../architecture.ts";
import { forwardPass } from "../forward/forward-pass.ts";
import { softmax } from "../forward/softmax.ts";
import { createRunner } from "../kernel/create-runner.ts";
import { readModelFile } from "../model/model-file.ts";
import { lenetWeights } from "../models/lenet.ts";
import { publishedModels } from "../models.ts";
import { lenet } from "../networks/lenet.ts";
import { shapesOf, sizeOf } from "../shapes.ts";
import { useWasm } from "../tfjs/use-wasm.ts";
import type { Weights } from "../weights.ts";
import { readLayersModel } from "./read-layers-model.ts";
import { type LayersModelFiles, writeLayersModel } from "./write-layers-model.ts";

beforeAll(() => useWasm());

/** As tfjs loads files from a server. */
function openByTfjs({ json, weights }: LayersModelFiles) {
  const files = new Map<string, string | Uint8Array>([
    ["http://server/model.json", json],
    ["http://server/weights.bin", weights],
  ]);
  const fetchFunc = async (url: RequestInfo | URL) =>
    new Response(files.get(String(url)) as BodyInit, {
      headers: { "content-type": String(url).endsWith("json") ? "application/json" : "" },
    });
  return loadLayersModel(io.http("http://server/model.json", { fetchFunc }));
}

/** The files that tfjs sends to a server. */
async function savedByTfjs(model: Sequential) {
  const sent = new Map<string, Uint8Array>();
  const fetchFunc = async (_: RequestInfo | URL, request?: RequestInit) => {
    for (const [name, file] of request!.body as FormData) {
      sent.set(name, new Uint8Array(await (file as Blob).arrayBuffer()));
    }
    return new Response();
  };
  await model.save(io.http("http://server/", { fetchFunc }));
  return {
    json: new TextDecoder().decode(sent.get("model.json")),
    load: async (name: string) => sent.get(name)!,
  };
}

function probabilitiesOf(
  model: { predict(input: Tensor): Tensor | Tensor[] },
  { input }: Architecture,
  fields: Float32Array,
): Float32Array {
  const count = fields.length / sizeOf(input);
  return tidy(() =>
    (model.predict(tensor4d(fields, [count, input.height, input.width, input.maps])) as Tensor)
      .dataSync<"float32">()
      .slice(),
  );
}

function expected(architecture: Architecture, weights: Weights, fields: Float32Array, heat = 1) {
  const classes = shapesOf(architecture).at(-1)!.output.maps;
  return softmax(forwardPass(architecture, weights).run(fields).logits, classes, heat);
}

test("tfjs opens what we write, and is as sure as we are, for any network", async () => {
  await fc.assert(
    fc.asyncProperty(anyNetwork, fc.nat(), async (architecture, seed) => {
      const weights = someWeights(architecture, seed);
      const fields = asFloats(someBytes(sizeOf(architecture.input), 2, seed));
      const model = await openByTfjs(writeLayersModel(architecture, weights, { temperature: 1.6 }));
      const found = probabilitiesOf(model, architecture, fields);
      model.dispose();
      expect(largestDifference(found, expected(architecture, weights, fields, 1.6))).toBeLessThan(
        1e-5,
      );
    }),
    { numRuns: 40 },
  );
});

test.each([...publishedModels])("%s is as sure in tfjs on test digits", async (_, load) => {
  const { card, weights } = readModelFile(await load());
  const { architecture, temperature } = card;
  const { images } = await loadMnistPart("test");
  const bytes = images.subarray(0, 2000 * 784);
  const model = await openByTfjs(writeLayersModel(architecture, weights, { temperature }));
  const found = probabilitiesOf(model, architecture, asFloats(bytes));
  model.dispose();
  const { logits } = createRunner(architecture, weights).run(bytes);
  const ours = softmax(logits, found.length / 2000, temperature);
  expect(largestDifference(found, ours)).toBeLessThan(1e-5);
});

test("any network comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(anyNetwork, fc.nat(), async (architecture, seed) => {
      const weights = someWeights(architecture, seed);
      const files = writeLayersModel(architecture, weights, { temperature: 1.6 });
      const read = await readLayersModel(files.json, async () => files.weights);
      expect(read.architecture).toEqual(architecture);
      expect(read.weights).toEqual(weights);
      expect(read.temperature).toBeCloseTo(1.6);
    }),
    { numRuns: 100 },
  );
});

test("a card goes along, and comes back", async () => {
  const { card, weights } = readModelFile(lenetWeights());
  const files = writeLayersModel(lenet, weights, { temperature: card.temperature, card });
  const read = await readLayersModel(files.json, async () => files.weights);
  expect(read.card).toEqual(card);
  expect(read.temperature).toBe(card.temperature);
  const model = await openByTfjs(files);
  expect(model.getUserDefinedMetadata()).toEqual({ inkdigit: card });
  model.dispose();
});

describe("what tfjs saves", () => {
  /** As its own example for MNIST builds it, its weights at random. */
  function someModel(): Sequential {
    const model = sequential();
    model.add(
      layers.conv2d({ inputShape: [28, 28, 1], kernelSize: 5, filters: 8, activation: "relu" }),
    );
    model.add(layers.maxPooling2d({ poolSize: [2, 2], strides: [2, 2] }));
    model.add(layers.conv2d({ kernelSize: 3, filters: 4, useBias: false, padding: "same" }));
    model.add(layers.activation({ activation: "tanh" }));
    model.add(layers.averagePooling2d({ poolSize: 3 }));
    model.add(layers.flatten());
    model.add(layers.dropout({ rate: 0.3 }));
    model.add(layers.dense({ units: 10, activation: "softmax" }));
    return model;
  }

  test("opens in ours, with the same probabilities", async () => {
    const model = someModel();
    const { json, load } = await savedByTfjs(model);
    const { architecture, weights, temperature, card } = await readLayersModel(json, load);
    expect(architecture.layers.map(({ kind }) => kind)).toEqual([
      "convolution",
      "max-pooling",
      "convolution",
      "mean-pooling",
      "dense",
    ]);
    expect(architecture.layers[2]).toMatchObject({ padding: "same", activation: "tanh" });
    expect({ temperature, card }).toEqual({ temperature: 1, card: undefined });
    const fields = asFloats(someBytes(784, 3, 5));
    const found = probabilitiesOf(model, architecture, fields);
    model.dispose();
    expect(largestDifference(found, expected(architecture, weights, fields))).toBeLessThan(1e-5);
  });

  test("opens when rows of pixels go in", async () => {
    const model = sequential();
    model.add(layers.reshape({ inputShape: [784], targetShape: [28, 28, 1] }));
    model.add(layers.flatten());
    model.add(layers.dense({ units: 10 }));
    model.add(layers.softmax());
    const { json, load } = await savedByTfjs(model);
    model.dispose();
    const { architecture } = await readLayersModel(json, load);
    expect(architecture.input).toEqual({ height: 28, width: 28, maps: 1 });
  });

  test.each<[string, (model: Sequential) => void]>([
    ["of the kind BatchNormalization", (model) => model.add(layers.batchNormalization())],
    [
      "more than one pixel",
      (model) => model.add(layers.conv2d({ kernelSize: 2, filters: 2, strides: 2 })),
    ],
    ["not square", (model) => model.add(layers.maxPooling2d({ poolSize: [2, 1] }))],
    ["side by side", (model) => model.add(layers.maxPooling2d({ poolSize: 3, strides: 2 }))],
    ["the activation elu", (model) => model.add(layers.activation({ activation: "elu" }))],
    ["a highest value", (model) => model.add(layers.reLU({ maxValue: 6 }))],
    ["two activations", (model) => model.add(layers.activation({ activation: "tanh" }))],
  ])("is refused where it has what ours have not: %s", async (message, add) => {
    const model = sequential();
    model.add(
      layers.conv2d({ inputShape: [28, 28, 1], kernelSize: 5, filters: 8, activation: "relu" }),
    );
    add(model);
    model.add(layers.flatten());
    model.add(layers.dense({ units: 10 }));
    const { json, load } = await savedByTfjs(model);
    model.dispose();
    await expect(readLayersModel(json, load)).rejects.toThrow(
      expect.objectContaining({
        code: "UNSUPPORTED_FILE",
        message: expect.stringContaining(message),
      }),
    );
  });
});
