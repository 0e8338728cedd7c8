import { dirname, join } from "node:path";
import {
  type Architecture,
  type ModelCard,
  type ModelFile,
  readModelFile,
  type Weights,
} from "@inkdigit/lenet-model";
import { readLayersModel } from "@inkdigit/lenet-model/layers-model";
import { wrongUsage } from "../errors.ts";
import { openModelFile } from "../model/open-model-file.ts";
import { readBytes } from "../read/read-bytes.ts";

/** A network to be written in some format. */
export interface ExportedNetwork {
  readonly architecture: Architecture;
  readonly weights: Weights;
  readonly temperature: number;
  /** Absent when TensorFlow.js saved it. */
  readonly card?: ModelCard;
  /** Tensors of the score for what is no digit. */
  readonly scorer: ModelFile["scorer"];
}

/**
 * The network that `--model` names.
 *
 * @throws {CommandError} `WRONG_USAGE` where it cannot be read or is no network of ours.
 */
export async function openNetwork(model: string): Promise<ExportedNetwork> {
  if (model.endsWith(".json")) return await openLayersModel(model);
  const { card, weights, scorer } = await openModelFile(model, readModelFile);
  return { architecture: card.architecture, weights, temperature: card.temperature, card, scorer };
}

async function openLayersModel(file: string): Promise<ExportedNetwork> {
  const folder = dirname(file);
  try {
    const json = new TextDecoder().decode(await readBytes(file));
    const read = await readLayersModel(json, (name) => readBytes(join(folder, name)));
    return { ...read, scorer: new Map() };
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause)) throw cause;
    throw wrongUsage(`--model ${file}: ${cause.message} (${cause.code})`, { cause });
  }
}
