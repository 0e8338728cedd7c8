import { describe, expect, test } from "vitest";
import { someWeights } from "../../test/any-network.ts";
import { readModelFile } from "../model/model-file.ts";
import { lenetWeights } from "../models/lenet.ts";
import { lenet } from "../networks/lenet.ts";
import { readLayersModel } from "./read-layers-model.ts";
import { writeLayersModel } from "./write-layers-model.ts";

describe("files are refused", () => {
  const weights = someWeights(lenet, 1);
  const files = writeLayersModel(lenet, weights);
  const changed = (change: (json: ReturnType<typeof JSON.parse>) => unknown): string => {
    const json = JSON.parse(files.json);
    change(json);
    return JSON.stringify(json);
  };
  const firstGroup = (json: ReturnType<typeof JSON.parse>) => json.weightsManifest[0];

  test.each<[string, string, string, string]>([
    ["that are no JSON", "{", "CORRUPT_FILE", "no JSON"],
    ["that are something else", "[]", "CORRUPT_FILE", "must be an object"],
    [
      "of a graph model",
      changed((json) => (json.format = "graph-model")),
      "UNSUPPORTED_FILE",
      "graph-model",
    ],
    [
      "of a model with branches",
      changed((json) => (json.modelTopology.class_name = "Functional")),
      "UNSUPPORTED_FILE",
      "Functional",
    ],
    [
      "that lead out of their folder",
      changed((json) => (firstGroup(json).paths = ["../secret"])),
      "CORRUPT_FILE",
      'the file "../secret"',
    ],
    [
      "that are called like a folder",
      changed((json) => (firstGroup(json).paths = [".."])),
      "CORRUPT_FILE",
      'the file ".."',
    ],
    [
      "with more weights than bytes",
      changed((json) => (firstGroup(json).weights[0].shape = [5, 5, 1, 7])),
      "CORRUPT_FILE",
      "should have",
    ],
    [
      "that ask for all the memory",
      changed((json) => (firstGroup(json).weights[0].shape = [1e9, 1e9])),
      "CORRUPT_FILE",
      "bytes",
    ],
    [
      "of thousands of layers",
      changed((json) => (json.modelTopology.config.layers = Array(2000).fill({}))),
      "UNSUPPORTED_FILE",
      "2000 layers",
    ],
    [
      "with a value that is nested deeper than the stack",
      files.json.replace('"layers-model"', `${"[".repeat(2e4)}${"]".repeat(2e4)}`),
      "CORRUPT_FILE",
      "format is nested too deeply, but must be a text",
    ],
    [
      "with weights of another layer",
      changed((json) => (firstGroup(json).weights[0].name = "c9/kernel")),
      "INVALID_WEIGHTS",
      "no c1/kernel",
    ],
    [
      "with quantized weights",
      changed((json) => (firstGroup(json).weights[0].quantization = {})),
      "UNSUPPORTED_FILE",
      "quantized",
    ],
    [
      "without an input",
      changed((json) => json.modelTopology.config.layers.shift()),
      "CORRUPT_FILE",
      "what goes in",
    ],
    [
      "with a filter larger than the picture",
      changed((json) => (json.modelTopology.config.layers[1].config.kernel_size = [40, 40])),
      "INVALID_ARCHITECTURE",
      "c1",
    ],
  ])("%s", async (_, json, code, message) => {
    await expect(readLayersModel(json, async () => files.weights)).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  test("whose weights are cut off", async () => {
    const load = async () => files.weights.subarray(4);
    await expect(readLayersModel(files.json, load)).rejects.toThrow("weights.bin should have");
  });

  test("that name one file a thousand times; it is not read so often", async () => {
    const json = changed((it) => (firstGroup(it).paths = Array(1000).fill("weights.bin")));
    let loaded = 0;
    const load = async () => {
      loaded++;
      return files.weights;
    };
    await expect(readLayersModel(json, load)).rejects.toThrow("should have");
    expect(loaded).toBe(2);
  });

  test("whose weights are no numbers", async () => {
    const bad = files.weights.slice();
    bad.fill(0xff, 0, 4);
    await expect(readLayersModel(files.json, async () => bad)).rejects.toThrow("not finite");
  });

  test("whose card is that of another network", async () => {
    const { card } = readModelFile(lenetWeights());
    const other = { ...card, architecture: { ...lenet, layers: lenet.layers.slice(2) } };
    const { json } = writeLayersModel(lenet, weights, { card: other });
    await expect(readLayersModel(json, async () => files.weights)).rejects.toThrow(
      "another network",
    );
  });
});
