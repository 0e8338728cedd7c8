import type { Tensor } from "@tensorflow/tfjs-core";
import * as core from "@tensorflow/tfjs-core";
import { layers, type Sequential, sequential } from "@tensorflow/tfjs-layers";
import type { Architecture, Layer } from "../architecture.ts";
import { assertWeights, type Weights, weightShapesOf } from "../weights.ts";

/**
 * A network as a tfjs layers model, with its outputs before softmax.
 *
 * @returns A model that the caller disposes of.
 */
export function layersModelOf(architecture: Architecture, weights: Weights): Sequential {
  assertWeights(architecture, weights);
  const { height, width, maps } = architecture.input;
  const model = sequential({ name: architecture.name });
  model.add(layers.inputLayer({ inputShape: [height, width, maps] }));
  let isFlat = false;
  for (const layer of architecture.layers) {
    if (layer.kind === "dense" && !isFlat) {
      model.add(layers.flatten());
      isFlat = true;
    }
    model.add(tfjsLayer(layer));
  }
  setWeights(model, architecture, weights);
  return model;
}

/** Copy weights into a model of the same network. */
export function setWeights(model: Sequential, architecture: Architecture, weights: Weights): void {
  const tensors: Tensor[] = [...weightShapesOf(architecture)].map(([name, shape]) =>
    core.tensor(weights.get(name)!.data, [...shape]),
  );
  model.setWeights(tensors);
  for (const tensor of tensors) tensor.dispose();
}

function tfjsLayer(layer: Layer) {
  const { name } = layer;
  switch (layer.kind) {
    case "convolution":
      return layers.conv2d({
        name,
        filters: layer.maps,
        kernelSize: layer.size,
        padding: layer.padding,
        activation: layer.activation,
      });
    case "mean-pooling":
      return layers.averagePooling2d({ name, poolSize: layer.size });
    case "max-pooling":
      return layers.maxPooling2d({ name, poolSize: layer.size });
    case "dense":
      return layers.dense({ name, units: layer.units, activation: layer.activation });
  }
}
