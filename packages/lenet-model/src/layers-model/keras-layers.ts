import type { Architecture, Layer } from "../architecture.ts";

/** A layer as Keras and tfjs describe it. */
export interface KerasLayer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/**
 * A network as the layers of a Keras model that gives probabilities.
 *
 * @param temperature - Becomes a layer of its own, so that the weights stay as they are.
 */
export function kerasLayersOf(architecture: Architecture, temperature: number): KerasLayer[] {
  const { height, width, maps } = architecture.input;
  const layers: KerasLayer[] = [
    layerOf("InputLayer", "fields", {
      batch_input_shape: [null, height, width, maps],
      sparse: false,
    }),
  ];
  let units: number | undefined;
  for (const layer of architecture.layers) {
    const isDense = layer.kind === "dense";
    if (isDense && units === undefined) layers.push(layerOf("Flatten", `${layer.name}_flat`, {}));
    if (!isDense && units !== undefined) {
      layers.push(layerOf("Reshape", `${layer.name}_maps`, { target_shape: [1, 1, units] }));
    }
    layers.push(kerasLayer(layer));
    units = isDense ? layer.units : undefined;
  }
  if (temperature !== 1) {
    layers.push(layerOf("Rescaling", "temperature", { scale: 1 / temperature, offset: 0 }));
  }
  return [...layers, layerOf("Activation", "probabilities", { activation: "softmax" })];
}

function kerasLayer(layer: Layer): KerasLayer {
  switch (layer.kind) {
    case "convolution":
      return layerOf("Conv2D", layer.name, {
        filters: layer.maps,
        kernel_size: [layer.size, layer.size],
        strides: [1, 1],
        padding: layer.padding,
        data_format: "channels_last",
        dilation_rate: [1, 1],
        activation: layer.activation,
        use_bias: true,
      });
    case "dense":
      return layerOf("Dense", layer.name, {
        units: layer.units,
        activation: layer.activation,
        use_bias: true,
      });
    default:
      return layerOf(
        layer.kind === "mean-pooling" ? "AveragePooling2D" : "MaxPooling2D",
        layer.name,
        {
          pool_size: [layer.size, layer.size],
          strides: [layer.size, layer.size],
          padding: "valid",
          data_format: "channels_last",
        },
      );
  }
}

function layerOf(kind: string, name: string, config: Record<string, unknown>): KerasLayer {
  return { class_name: kind, config: { name, trainable: true, dtype: "float32", ...config } };
}
