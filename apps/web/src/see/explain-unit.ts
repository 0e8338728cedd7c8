import type { Layer } from "@inkdigit/lenet-model";
import type { NamedMaps, Network } from "./look-inside.ts";

/** One value of a feature map: where it stands. */
export interface Unit {
  readonly layer: string;
  readonly map: number;
  readonly x: number;
  readonly y: number;
}

/** How a value came about: parts of the layer before, each times a filter, summed up. */
export interface Explanation {
  readonly parts: readonly Part[];
  readonly bias: number;
  /** Sum of all parts and the bias. */
  readonly sum: number;
  /** What the layer gives: the sum, after the activation. */
  readonly value: number;
  /** Side of the patches and filters. */
  readonly size: number;
  /** Place of the patches' upper left corner on the maps before. */
  readonly corner: { readonly x: number; readonly y: number };
}

/** What one map of the layer before adds. */
export interface Part {
  /** Which map it is. */
  readonly map: number;
  /** `size` x `size` values, row by row. */
  readonly patch: Float32Array;
  readonly filter: Float32Array;
  /** Sum of the products of both. */
  readonly sum: number;
}

/**
 * How one value of a feature map was reckoned from the maps before it; undefined for a layer that
 * is neither a convolution without padding nor mean pooling.
 */
export function explainUnit(
  network: Network,
  before: NamedMaps,
  after: NamedMaps,
  unit: Unit,
): Explanation | undefined {
  const layer = network.architecture.layers.find(({ name }) => name === unit.layer);
  const window = layer && windowOf(layer, network, before, unit);
  if (!window) return undefined;
  const { size, corner, bias, maps, filterOf } = window;

  const parts = maps.map((map) => {
    const patch = patchOf(before, map, corner, size);
    const filter = filterOf(map);
    const sum = patch.reduce((total, value, i) => total + value * filter[i]!, 0);
    return { map, patch, filter, sum };
  });
  const sum = parts.reduce((total, part) => total + part.sum, bias);
  const value = after.data[(unit.y * after.width + unit.x) * after.maps + unit.map]!;
  return { parts, bias, sum, value, size, corner };
}

interface Window {
  readonly size: number;
  readonly corner: { readonly x: number; readonly y: number };
  readonly bias: number;
  /** The maps before that take part. */
  readonly maps: readonly number[];
  readonly filterOf: (map: number) => Float32Array;
}

function windowOf(
  layer: Layer,
  { weights }: Network,
  before: NamedMaps,
  { map, x, y }: Unit,
): Window | undefined {
  if (layer.kind === "mean-pooling") {
    const { size } = layer;
    const share = new Float32Array(size * size).fill(1 / (size * size));
    const corner = { x: x * size, y: y * size };
    return { size, corner, bias: 0, maps: [map], filterOf: () => share };
  }
  if (layer.kind !== "convolution" || layer.padding !== "valid") return undefined;
  const { size, maps: filters } = layer;
  const kernel = weights.get(`${layer.name}.kernel`)!.data;
  return {
    size,
    corner: { x, y },
    bias: weights.get(`${layer.name}.bias`)!.data[map]!,
    maps: Array.from({ length: before.maps }, (_, i) => i),
    // A kernel is laid out row, column, map in, map out.
    filterOf: (mapIn) =>
      Float32Array.from(
        { length: size * size },
        (_, i) => kernel[(i * before.maps + mapIn) * filters + map]!,
      ),
  };
}

function patchOf(
  { data, width, maps }: NamedMaps,
  map: number,
  corner: { readonly x: number; readonly y: number },
  size: number,
): Float32Array {
  return Float32Array.from({ length: size * size }, (_, i) => {
    const x = corner.x + (i % size);
    const y = corner.y + Math.floor(i / size);
    return data[(y * width + x) * maps + map]!;
  });
}
