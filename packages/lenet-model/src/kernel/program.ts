import type { Weights } from "../weights.ts";
import type { RowLengths } from "./exchange.ts";
import type { FusedLayer } from "./fused-layers.ts";
import type { KernelMemory } from "./kernel-memory.ts";
import { cellsRead, packBiases, packFilters, packUnits, tapsOf } from "./packed-weights.ts";
import { addressesOf, allocatePlanes, allocateUnits, type Cell, type Planes } from "./planes.ts";
import {
  connectRecord,
  convolveRecord,
  giveRecord,
  poolRecord,
  RECORD_WORDS,
  type Record,
  sourceWords,
  TILE_BYTES,
  takeRecord,
  wordsOf,
} from "./records.ts";

/** A network as records in the kernel's memory. */
export interface Program {
  readonly start: number;
  readonly end: number;
  /** Where it may end when no one wants the features. */
  readonly endWithoutFeatures: number;
  /** Pictures that one pass of the program takes. */
  readonly pictures: 1 | 4;
  /** Tell the program what its pictures are: bytes from 0 to 255 (1), or floats (4). */
  expect(pixelBytes: 1 | 4): void;
}

const RECORD_BYTES = RECORD_WORDS * 4;

/** Write the program of a network for one layout. */
export function writeProgram(
  memory: KernelMemory,
  layers: readonly FusedLayer[],
  weights: Weights,
  cell: Cell,
  addresses: RowLengths,
): Program {
  const shape = layers[0]!.input;
  let planes = allocatePlanes(memory, shape, cell, 4 * cell, borderFor(layers[0]));
  let inputs = planes;
  const records: Record[] = Array.from({ length: shape.maps }, (_, map) => takeRecord(planes, map));
  layers.forEach((layer, i) => {
    inputs = planes;
    planes = outputOf(memory, layer, layers[i + 1], cell);
    records.push(layerRecord(memory, layer, weights, inputs, planes));
  });
  for (const [source, rows] of [
    [planes, addresses.logits],
    [inputs, addresses.features],
  ] as const) {
    const pixels = addressesOf(source);
    const cells = { address: memory.place(pixels), count: pixels.length };
    records.push(giveRecord(cells, cell, rows));
  }

  const start = memory.place(wordsOf(records));
  let expected: number | undefined;
  const end = start + records.length * RECORD_BYTES;
  return {
    start,
    end,
    endWithoutFeatures: end - RECORD_BYTES,
    pictures: cell === 4 ? 1 : 4,
    expect(pixelBytes) {
      if (pixelBytes === expected) return;
      expected = pixelBytes;
      const words = memory.words(start, shape.maps * RECORD_WORDS);
      const mapBytes = shape.height * shape.width * pixelBytes;
      for (let map = 0; map < shape.maps; map++) {
        const source = addresses.fields + map * mapBytes;
        words.set(sourceWords(source, shape.maps * mapBytes, pixelBytes), map * RECORD_WORDS + 1);
      }
    },
  };
}

function outputOf(
  memory: KernelMemory,
  layer: FusedLayer,
  next: FusedLayer | undefined,
  cell: Cell,
): Planes {
  if (layer.kind === "dense") return allocateUnits(memory, layer.output.maps, cell);
  let step: number = cell;
  if (layer.kind === "convolution") step = layer.pooling === "none" ? TILE_BYTES : TILE_BYTES / 2;
  return allocatePlanes(memory, layer.output, cell, step, borderFor(next));
}

function borderFor(next: FusedLayer | undefined) {
  return next?.kind === "convolution" ? next.border : undefined;
}

function layerRecord(
  memory: KernelMemory,
  layer: FusedLayer,
  weights: Weights,
  input: Planes,
  output: Planes,
): Record {
  if (layer.kind === "pooling") return poolRecord(layer.pooling, layer.size, input, output);
  const kernel = weights.get(`${layer.name}.kernel`)!;
  const bias = weights.get(`${layer.name}.bias`)!;
  if (layer.kind === "dense") {
    const addresses = {
      weights: memory.place(packUnits(layer, kernel, input)),
      biases: memory.place(packBiases(bias, 4)),
    };
    const sizes = { cells: cellsRead(input), units: layer.output.maps };
    return connectRecord(addresses, sizes, layer.activation, input, output);
  }
  const taps = tapsOf(input, layer.size);
  const addresses = {
    taps: memory.place(taps),
    tapCount: taps.length,
    filters: memory.place(packFilters(kernel)),
    biases: memory.place(packBiases(bias, 2)),
  };
  return convolveRecord(addresses, layer.convolved, layer.activation, layer.pooling, input, output);
}
