import { describe, expect, test } from "vitest";
import { lenet } from "../networks/lenet.ts";
import { lenetRecipe } from "../recipes/lenet.ts";
import { readSafetensors, writeSafetensors } from "../safetensors.ts";
import type { Checkpoint } from "./checkpoint.ts";
import { readCheckpointFile, writeCheckpointFile } from "./checkpoint-bytes.ts";

const vector = (value: number) => new Float32Array(3898).fill(value);
const checkpoint: Checkpoint = {
  architecture: lenet,
  options: {
    ...lenetRecipe.options,
    distortion: { rotation: 3, elastic: { strength: 1, smoothness: 4 }, thickness: 0.5 },
    optimizer: { kind: "sgd", momentum: 0.9 },
    mixUp: 0.2,
    skipping: 0.5,
    patience: 10,
    workers: 2,
    distillation: { teachers: ["accurate"], share: 0.5 },
  },
  digits: "60000-12345678",
  history: [{ epoch: 1, loss: 0.1, accuracy: 0.9, validation: { loss: 1 / 3, accuracy: 0.95 } }],
  parameters: vector(1),
  average: vector(2),
  best: vector(3),
  optimizer: { step: 860, mean: vector(4), square: vector(5) },
  losses: Float32Array.of(0.25, 0.5),
};

test("a checkpoint is read as it was written", () => {
  expect(readCheckpointFile(writeCheckpointFile(checkpoint))).toEqual(checkpoint);
});

describe("a checkpoint is refused", () => {
  const changed = (change: (run: Record<string, unknown>) => void, format?: string) => {
    const { tensors, metadata } = readSafetensors(writeCheckpointFile(checkpoint));
    const run = JSON.parse(metadata.get("run")!);
    change(run);
    return writeSafetensors({
      tensors,
      metadata: new Map([
        ["format", format ?? metadata.get("format")!],
        ["run", JSON.stringify(run)],
      ]),
    });
  };

  test.each<[string, Uint8Array, string, string]>([
    ["of another format", changed(() => {}, "something 7"), "UNSUPPORTED_FILE", "something 7"],
    ["without its options", changed((run) => delete run.options), "CORRUPT_FILE", "run.options"],
    [
      "of fewer parameters than the network",
      changed((run) => {
        run.architecture = { ...lenet, layers: lenet.layers.slice(-1) };
      }),
      "CORRUPT_FILE",
      "the network has 7850",
    ],
    ["that is empty", new Uint8Array(0), "CORRUPT_FILE", "0 bytes"],
  ])("%s", (_, bytes, code, message) => {
    expect(() => readCheckpointFile(bytes)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    );
  });
});
