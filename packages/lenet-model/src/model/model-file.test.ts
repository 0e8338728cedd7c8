import { describe, expect, test } from "vitest";
import type { Architecture } from "../architecture.ts";
import { lenet } from "../networks/lenet.ts";
import { lenetRecipe } from "../recipes/lenet.ts";
import { readSafetensors, writeSafetensors } from "../safetensors.ts";
import { initialWeights, type Tensor } from "../weights.ts";
import type { ModelCard } from "./model-card.ts";
import { type ModelFile, readModelFile, writeModelFile } from "./model-file.ts";
import { openModel } from "./open-model.ts";
import { mnistField } from "./preparation.ts";

const card: ModelCard = {
  name: "lenet",
  version: "1.2.3",
  madeWith: "a test",
  architecture: lenet,
  preparation: mnistField,
  temperature: 1.5,
  training: { data: "nothing", options: lenetRecipe.options, epoch: 0 },
  heldOut: { digits: 10, accuracy: 0.1, interval: [0, 0.4], loss: 2.3, calibrationError: 0.3 },
};
const file: ModelFile = {
  card,
  weights: initialWeights(lenet, 1),
  scorer: new Map([["hidden.bias", { shape: [2], data: Float32Array.of(1, 2) }]]),
};

/** The file with its metadata or tensors changed. */
function changed(
  metadata: Record<string, unknown>,
  tensors: (tensors: Map<string, Tensor>) => void = () => {},
): Uint8Array {
  const parts = readSafetensors(writeModelFile(file));
  const changedTensors = new Map(parts.tensors);
  tensors(changedTensors);
  const texts = new Map(parts.metadata);
  for (const [key, value] of Object.entries(metadata)) {
    if (value === undefined) texts.delete(key);
    else texts.set(key, typeof value === "string" ? value : JSON.stringify(value));
  }
  return writeSafetensors({ tensors: changedTensors, metadata: texts });
}

test("a model file is read as it was written", () => {
  expect(readModelFile(writeModelFile(file))).toEqual(file);
  const tested = { ...file, card: { ...card, test: card.heldOut } };
  expect(readModelFile(writeModelFile(tested))).toEqual(tested);
});

describe("a model file is refused", () => {
  const network = (more: Partial<Architecture>) => ({ ...lenet, ...more });

  test.each<[string, Uint8Array, string, string]>([
    ["without its format", changed({ format: undefined }), "UNSUPPORTED_FILE", "no model of ours"],
    ["of a later format", changed({ format: "inkdigit-model 9" }), "UNSUPPORTED_FILE", "model 9"],
    ["with metadata that are no JSON", changed({ training: "{" }), "CORRUPT_FILE", "no JSON"],
    ["without a name", changed({ name: undefined }), "CORRUPT_FILE", "card.name is missing"],
    ["with a temperature of zero", changed({ temperature: 0 }), "CORRUPT_FILE", "card.temperature"],
    [
      "with a layer of a kind that there is not",
      changed({ architecture: network({ layers: [{ kind: "lstm", name: "x" } as never] }) }),
      "CORRUPT_FILE",
      'card.architecture.layers[0].kind is "lstm"',
    ],
    [
      "with layers that do not fit",
      changed({ architecture: network({ input: { height: 4, width: 28, maps: 1 } }) }),
      "INVALID_ARCHITECTURE",
      "c1",
    ],
    [
      "that asks for all the memory",
      changed({ architecture: network({ input: { height: 1e6, width: 1e6, maps: 1 } }) }),
      "INVALID_ARCHITECTURE",
      "values at once",
    ],
    [
      "with half an interval",
      changed({ heldOut: { ...card.heldOut, interval: [0.1] } }),
      "CORRUPT_FILE",
      "card.heldOut.interval[1] is missing",
    ],
    [
      "without a layer's weights",
      changed({}, (tensors) => tensors.delete("c3.bias")),
      "INVALID_WEIGHTS",
      "c3.bias is missing",
    ],
    [
      "with weights of no layer",
      changed({}, (tensors) => tensors.set("c9.bias", { shape: [0], data: new Float32Array(0) })),
      "CORRUPT_FILE",
      "no layer has a c9.bias",
    ],
  ])("%s", (_, bytes, code, message) => {
    expect(() => readModelFile(bytes)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });

  test("when its score does not fit the network", () => {
    expect(() => openModel(writeModelFile(file))).toThrow("hidden.kernel is missing");
  });

  test("with any one byte of the header changed, by a typed error or not at all", () => {
    const bytes = writeModelFile({ ...file, scorer: new Map() });
    for (let at = 0; at < 2000; at += 7) {
      const broken = bytes.slice();
      broken[at]! ^= 0x15;
      try {
        openModel(broken);
      } catch (error) {
        expect(error).toMatchObject({ name: "ModelError" });
      }
    }
  });
});
