import type { Architecture } from "../architecture.ts";
import { joinBytes } from "../join-bytes.ts";
import { bytesOfFloats } from "../little-endian.ts";
import type { ModelCard } from "../model/model-card.ts";
import { assertWeights, type Weights, weightShapesOf } from "../weights.ts";
import { kerasLayersOf } from "./keras-layers.ts";

export interface LayersModelOptions {
  /** What outputs are divided by before softmax, so that probabilities are calibrated. */
  readonly temperature?: number;
  /** Kept in the file, where tfjs calls it `userDefinedMetadata`. */
  readonly card?: ModelCard;
}

/** The two files of a model that tfjs loads, which lie in one folder. */
export interface LayersModelFiles {
  /** The text of `model.json`. */
  readonly json: string;
  /** The bytes of `weights.bin`. */
  readonly weights: Uint8Array;
}

/** What `model.json` calls the other file. */
const WEIGHTS_FILE = "weights.bin";

/**
 * A network as the files that `loadLayersModel` of TensorFlow.js opens.
 *
 * Its input is [pictures, rows, columns, maps], ink from 0 to 1; its output is the probabilities,
 * [pictures, units].
 *
 * @throws {ModelError} `INVALID_WEIGHTS` when the weights are not those of the network.
 */
export function writeLayersModel(
  architecture: Architecture,
  weights: Weights,
  { temperature = 1, card }: LayersModelOptions = {},
): LayersModelFiles {
  assertWeights(architecture, weights);
  const shapes = [...weightShapesOf(architecture)];
  const layers = kerasLayersOf(architecture, temperature);
  const json = {
    format: "layers-model",
    generatedBy: "inkdigit",
    convertedBy: null,
    modelTopology: {
      class_name: "Sequential",
      config: { name: architecture.name, layers },
      keras_version: "tfjs-layers 4.22.0",
      backend: "tensor_flow.js",
    },
    weightsManifest: [
      {
        paths: [WEIGHTS_FILE],
        weights: shapes.map(([name, shape]) => ({
          name: name.replace(/\.(?=[^.]*$)/, "/"),
          shape,
          dtype: "float32",
        })),
      },
    ],
    ...(card && { userDefinedMetadata: { inkdigit: card } }),
  };
  return {
    json: `${JSON.stringify(json, null, 2)}\n`,
    weights: joinBytes(shapes.map(([name]) => bytesOfFloats(weights.get(name)!.data))),
  };
}
