import type { Activation, Architecture, Convolution, Dense, Pooling } from "../architecture.ts";
import { type LayerShape, type Shape, shapesOf } from "../shapes.ts";
import type { Tensor, Weights } from "../weights.ts";
import { type NodeChain, nodeChain } from "./node-chain.ts";
import type { Graph } from "./onnx-messages.ts";

/**
 * A network as an ONNX graph, from `fields` [pictures, maps, rows, columns] to `logits` and
 * `probabilities` [pictures, units].
 */
export function onnxGraph(
  architecture: Architecture,
  weights: Weights,
  temperature: number,
): Graph {
  const { input } = architecture;
  const shapes = shapesOf(architecture);
  const chain = nodeChain("fields");
  shapes.forEach((shape, i) => {
    const isFlat = shapes[i - 1]?.layer.kind === "dense";
    if (shape.layer.kind === "dense" && !isFlat)
      chain.append(`${shape.layer.name}.flat`, "Flatten");
    if (shape.layer.kind !== "dense" && isFlat) appendMaps(chain, shape);
    appendLayer(chain, shape, weights);
  });
  chain.append("logits", "Identity");
  if (temperature !== 1) {
    chain.append("calibrated", "Div", [
      chain.constant("temperature", [], Float32Array.of(temperature)),
    ]);
  }
  chain.append("probabilities", "Softmax");

  const units = shapes.at(-1)!.output.maps;
  return {
    name: architecture.name,
    nodes: chain.nodes,
    constants: chain.constants,
    inputs: [{ name: "fields", shape: ["pictures", input.maps, input.height, input.width] }],
    outputs: ["logits", "probabilities"].map((name) => ({ name, shape: ["pictures", units] })),
  };
}

/** Units become maps of one pixel again; 0 keeps the number of pictures. */
function appendMaps(chain: NodeChain, { layer, input }: LayerShape): void {
  const sides = [0, input.maps, input.height, input.width];
  chain.append(`${layer.name}.maps`, "Reshape", [
    chain.constant(`${layer.name}.sides`, [4], sides),
  ]);
}

function appendLayer(chain: NodeChain, shape: LayerShape, weights: Weights): void {
  const { layer } = shape;
  switch (layer.kind) {
    case "convolution":
      appendConvolution(chain, layer, weights);
      break;
    case "dense":
      appendDense(chain, layer, shape.input, weights);
      break;
    default:
      appendPooling(chain, layer);
  }
}

function appendPooling(chain: NodeChain, { kind, name, size }: Pooling): void {
  const attributes = { kernel_shape: [size, size], strides: [size, size] };
  chain.append(name, kind === "mean-pooling" ? "AveragePool" : "MaxPool", [], attributes);
}

function appendConvolution(chain: NodeChain, layer: Convolution, weights: Weights): void {
  const kernel = weights.get(`${layer.name}.kernel`)!;
  const bias = weights.get(`${layer.name}.bias`)!;
  const inputs = [
    chain.constant(`${layer.name}.kernel`, planarShape(kernel), planarFilters(kernel)),
    chain.constant(`${layer.name}.bias`, bias.shape, bias.data),
  ];
  chain.append(sumsOf(layer), "Conv", inputs, { pads: padsOf(layer) });
  appendActivation(chain, layer);
}

function appendDense(chain: NodeChain, layer: Dense, input: Shape, weights: Weights): void {
  const kernel = weights.get(`${layer.name}.kernel`)!;
  const bias = weights.get(`${layer.name}.bias`)!;
  const inputs = [
    chain.constant(`${layer.name}.kernel`, kernel.shape, planarRows(kernel, input)),
    chain.constant(`${layer.name}.bias`, bias.shape, bias.data),
  ];
  chain.append(sumsOf(layer), "Gemm", inputs);
  appendActivation(chain, layer);
}

/** The name of what goes into the activation, or of the layer where there is none. */
function sumsOf({ name, activation }: Convolution | Dense): string {
  return activation === "linear" ? name : `${name}.sums`;
}

function appendActivation(chain: NodeChain, { name, activation }: Convolution | Dense): void {
  if (activation !== "linear") chain.append(name, OPERATORS[activation]);
}

const OPERATORS: Readonly<Record<Exclude<Activation, "linear">, string>> = {
  relu: "Relu",
  tanh: "Tanh",
  sigmoid: "Sigmoid",
};

/** Zeros above, to the left, below and to the right. */
function padsOf({ padding, size }: Convolution): number[] {
  if (padding === "valid") return [0, 0, 0, 0];
  const before = Math.floor((size - 1) / 2);
  const after = size - 1 - before;
  return [before, before, after, after];
}

/** [row, column, map in, map out] as [map out, map in, row, column]. */
function planarShape({ shape }: Tensor): number[] {
  const [height, width, mapsIn, mapsOut] = shape as [number, number, number, number];
  return [mapsOut, mapsIn, height, width];
}

function planarFilters(kernel: Tensor): Float32Array {
  const [mapsOut, mapsIn, height, width] = planarShape(kernel) as [number, number, number, number];
  const filters = new Float32Array(kernel.data.length);
  let to = 0;
  for (let out = 0; out < mapsOut; out++) {
    for (let map = 0; map < mapsIn; map++) {
      for (let place = 0; place < height * width; place++) {
        filters[to++] = kernel.data[(place * mapsIn + map) * mapsOut + out]!;
      }
    }
  }
  return filters;
}

/** The rows of a dense kernel, from the order row, column, map to map, row, column. */
function planarRows({ shape, data }: Tensor, { height, width, maps }: Shape): Float32Array {
  const units = shape[1]!;
  const rows = new Float32Array(data.length);
  let to = 0;
  for (let map = 0; map < maps; map++) {
    for (let place = 0; place < height * width; place++, to += units) {
      const from = (place * maps + map) * units;
      rows.set(data.subarray(from, from + units), to);
    }
  }
  return rows;
}
