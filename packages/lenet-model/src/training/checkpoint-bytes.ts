import { ModelError } from "../errors.ts";
import { type JsonReader, jsonReader } from "../model/json-reader.ts";
import { readArchitecture, readTrainingOptions } from "../model/read-card.ts";
import { readSafetensors, writeSafetensors } from "../safetensors.ts";
import { parametersOf } from "../shapes.ts";
import type { Checkpoint, EpochFigures } from "./checkpoint.ts";

/** Version of the layout. */
const FORMAT = "inkdigit-checkpoint 2";

/** A checkpoint as the bytes of a safetensors file. */
export function writeCheckpointFile(checkpoint: Checkpoint): Uint8Array {
  const { parameters, average, best, optimizer, losses, ...run } = checkpoint;
  const { mean, square, step } = optimizer;
  const vectors = { parameters, average, best, mean, square, losses };
  return writeSafetensors({
    tensors: new Map(
      Object.entries(vectors).map(([name, data]) => [name, { shape: [data.length], data }]),
    ),
    metadata: new Map([
      ["format", FORMAT],
      ["run", JSON.stringify({ ...run, step })],
    ]),
  });
}

/** @throws {ModelError} `CORRUPT_FILE` or `UNSUPPORTED_FILE`, saying what is wrong. */
export function readCheckpointFile(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = readSafetensors(bytes);
  const format = metadata.get("format");
  if (format !== FORMAT) {
    throw new ModelError("UNSUPPORTED_FILE", `the file is ${format ?? "no checkpoint of ours"}`);
  }
  const run = runOf(metadata.get("run") ?? "");
  const architecture = readArchitecture(run.at("architecture"));
  const length = parametersOf(architecture);
  const vector = (name: string): Float32Array => {
    const data = tensors.get(name)?.data;
    if (data?.length === length) return data;
    throw new ModelError(
      "CORRUPT_FILE",
      `${name} holds ${data?.length ?? 0} values, but the network has ${length} parameters`,
    );
  };
  return {
    architecture,
    options: readTrainingOptions(run.at("options")),
    digits: run.at("digits").text(),
    history: run.at("history").list().map(readEpoch),
    parameters: vector("parameters"),
    average: vector("average"),
    best: vector("best"),
    optimizer: { step: run.at("step").count(), mean: vector("mean"), square: vector("square") },
    losses: tensors.get("losses")?.data ?? new Float32Array(0),
  };
}

function runOf(text: string): JsonReader {
  try {
    return jsonReader(JSON.parse(text), "run");
  } catch (cause) {
    throw new ModelError("CORRUPT_FILE", "the metadata are no JSON", { cause });
  }
}

function readEpoch(epoch: JsonReader): EpochFigures {
  const validation = epoch.at("validation");
  return {
    epoch: epoch.at("epoch").count(),
    loss: epoch.at("loss").number(),
    accuracy: epoch.at("accuracy").number(0, 1),
    validation: {
      loss: validation.at("loss").number(),
      accuracy: validation.at("accuracy").number(0, 1),
    },
  };
}
