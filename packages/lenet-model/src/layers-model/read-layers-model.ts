import type { Architecture } from "../architecture.ts";
import { ModelError } from "../errors.ts";
import { type JsonReader, jsonReader } from "../model/json-reader.ts";
import type { ModelCard } from "../model/model-card.ts";
import { readCard } from "../model/read-card.ts";
import { assertWeights, type Tensor, type Weights, weightShapesOf } from "../weights.ts";
import { readManifest } from "./read-manifest.ts";
import { readTopology, type Topology } from "./read-topology.ts";

/** A network that tfjs has saved. */
export interface LayersModel {
  readonly architecture: Architecture;
  readonly weights: Weights;
  /** What outputs are divided by before softmax. */
  readonly temperature: number;
  /** The model's card, in files that we wrote. */
  readonly card?: ModelCard;
}

/**
 * Read a sequential model that TensorFlow.js has saved, or its converter from Keras.
 *
 * Layers may be called otherwise than in the file, where small letters, digits and hyphens do not
 * do; dropout is left out, and activations in layers of their own become part of the layer before.
 *
 * @param json - The text of `model.json`.
 * @param load - Gives the bytes of a file that lies beside it; called with plain file names alone.
 * @throws {ModelError} `CORRUPT_FILE` when files contradict themselves or each other,
 *   `UNSUPPORTED_FILE` when the network has layers that ours cannot have, saying which;
 *   `INVALID_ARCHITECTURE` or `INVALID_WEIGHTS`.
 */
export async function readLayersModel(
  json: string,
  load: (file: string) => Promise<Uint8Array>,
): Promise<LayersModel> {
  const model = jsonReader(parse(json), "model.json");
  if (model.has("format") && model.at("format").text() !== "layers-model") {
    throw new ModelError(
      "UNSUPPORTED_FILE",
      `model.json is a ${model.at("format").text()}; only a layers-model can be read`,
    );
  }
  const topology = readTopology(model.at("modelTopology"));
  const tensors = await readManifest(model.at("weightsManifest"), load);
  const { architecture, temperature } = topology;
  const weights = weightsOf(topology, tensors);
  const card = cardOf(model, architecture);
  return {
    architecture,
    weights,
    temperature: card?.temperature ?? temperature,
    ...(card && { card }),
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (cause) {
    throw new ModelError("CORRUPT_FILE", "model.json is no JSON", { cause });
  }
}

function weightsOf({ architecture, sources }: Topology, tensors: Map<string, Tensor>): Weights {
  const weights = new Map<string, Tensor>();
  for (const [name, shape] of weightShapesOf(architecture)) {
    const [layer, part] = name.split(".") as [string, string];
    const source = sources.get(layer)!;
    if (part === "bias" && !source.hasBias) {
      weights.set(name, { shape, data: new Float32Array(shape[0]!) });
      continue;
    }
    const tensor = tensors.get(`${source.name}/${part}`);
    if (!tensor) {
      throw new ModelError("INVALID_WEIGHTS", `model.json names no ${source.name}/${part}`);
    }
    weights.set(name, tensor);
  }
  assertWeights(architecture, weights);
  return weights;
}

/** What we wrote into the file, unless someone changed the network since. */
function cardOf(model: JsonReader, architecture: Architecture): ModelCard | undefined {
  if (!model.has("userDefinedMetadata")) return undefined;
  const metadata = model.at("userDefinedMetadata");
  if (!metadata.has("inkdigit")) return undefined;
  const card = readCard(metadata.at("inkdigit"));
  const described = ({ input, layers }: Architecture) => JSON.stringify([input, layers]);
  if (described(card.architecture) === described(architecture)) return card;
  throw new ModelError("CORRUPT_FILE", "the card in model.json is that of another network");
}
