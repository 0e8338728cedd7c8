import type { Activation, Architecture, Pooling } from "../architecture.ts";
import { type LayerShape, type Shape, shapesOf } from "../shapes.ts";
import type { Border } from "./planes.ts";

/** A convolution together with the 2x2 pooling right behind it. */
export interface FusedConvolution {
  readonly kind: "convolution";
  readonly name: string;
  readonly input: Shape;
  /** Before pooling. */
  readonly convolved: Shape;
  readonly output: Shape;
  /** Side of the filter. */
  readonly size: number;
  readonly border: Border;
  readonly activation: Activation;
  readonly pooling: Pooling["kind"] | "none";
}

/** Pooling that is not part of a convolution. */
export interface LonePooling {
  readonly kind: "pooling";
  readonly pooling: Pooling["kind"];
  readonly input: Shape;
  readonly output: Shape;
  readonly size: number;
}

/** Units that each sum all inputs. */
export interface Connected {
  readonly kind: "dense";
  readonly name: string;
  readonly input: Shape;
  readonly output: Shape;
  readonly activation: Activation;
  /** Where in its kernel the weights of an input pixel are, as a number of pixels. */
  readonly pixelOf: (y: number, x: number) => number;
}

export type FusedLayer = FusedConvolution | LonePooling | Connected;

/** The layers of a network as the kernel runs them. */
export function fusedLayersOf(architecture: Architecture): FusedLayer[] {
  const shapes = shapesOf(architecture);
  const layers: FusedLayer[] = [];
  for (let i = 0; i < shapes.length; i++) {
    const layer = fusedLayerOf(shapes[i]!, shapes[i + 1]);
    layers.push(layer);
    if (layer.kind === "convolution" && layer.pooling !== "none") i++;
  }
  return layers;
}

function fusedLayerOf({ layer, input, output }: LayerShape, next?: LayerShape): FusedLayer {
  if (layer.kind === "dense") {
    return { ...layer, input, output, pixelOf: (y, x) => y * input.width + x };
  }
  if (layer.kind !== "convolution") {
    return { kind: "pooling", pooling: layer.kind, input, output, size: layer.size };
  }

  const { size } = layer;
  const before = layer.padding === "same" ? Math.floor((size - 1) / 2) : 0;
  const after = layer.padding === "same" ? size - 1 - before : 0;
  if (output.height === 1 && output.width === 1) {
    // A filter with only one place to be is a layer of units.
    const pixelOf = (y: number, x: number) => (y + before) * size + x + before;
    return {
      kind: "dense",
      name: layer.name,
      input,
      output,
      activation: layer.activation,
      pixelOf,
    };
  }
  const pool = next?.layer;
  const isPooled =
    (pool?.kind === "mean-pooling" || pool?.kind === "max-pooling") && pool.size === 2;
  return {
    ...layer,
    input,
    convolved: output,
    output: isPooled ? next!.output : output,
    border: { before, after },
    pooling: isPooled ? pool.kind : "none",
  };
}
