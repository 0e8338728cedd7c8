import type { FusedLayer } from "../fused-layers.ts";
import { cellsRead, packBiases, packFilters, packUnits, tapsOf } from "../packed-weights.ts";
import { allocatePlanes, allocateUnits, type Border, type Planes } from "../planes.ts";
import { connectRecord, convolveRecord, poolRecord, TILE_BYTES } from "../records.ts";
import type { TrainingWriter } from "./training-writer.ts";

/** Four pictures side by side. */
export const CELL = 16;

/** What a layer was given and gave, kept for the way back. */
export interface Passed {
  readonly input: Planes;
  /** After the activation, before pooling. */
  readonly values: Planes;
  readonly output: Planes;
}

/** Write what a layer does on the way there. */
export function writeForward(
  writer: TrainingWriter,
  layer: FusedLayer,
  input: Planes,
  border: Border | undefined,
): Passed {
  const { memory, records } = writer;
  if (layer.kind === "pooling") {
    const output = allocatePlanes(memory, layer.output, CELL, CELL, border);
    records.forward.push(poolRecord(layer.pooling, layer.size, input, output));
    return { input, values: output, output };
  }
  const kernel = writer.numbersOf(`${layer.name}.kernel`);
  const bias = writer.numbersOf(`${layer.name}.bias`);
  if (layer.kind === "dense") {
    const units = layer.output.maps;
    const addresses = {
      weights: writer.packed(packUnits(layer, kernel, input)),
      biases: writer.packed(packBiases(bias, 4)),
    };
    const output = allocateUnits(memory, units, CELL);
    const sizes = { cells: cellsRead(input), units };
    records.forward.push(connectRecord(addresses, sizes, layer.activation, input, output));
    return { input, values: output, output };
  }

  const taps = tapsOf(input, layer.size);
  const addresses = {
    taps: memory.place(taps),
    tapCount: taps.length,
    filters: writer.packed(packFilters(kernel)),
    biases: writer.packed(packBiases(bias, 2)),
  };
  const { convolved, activation, pooling } = layer;
  if (pooling === "none") {
    const output = allocatePlanes(memory, convolved, CELL, TILE_BYTES, border);
    records.forward.push(convolveRecord(addresses, convolved, activation, "none", input, output));
    return { input, values: output, output };
  }
  const values = allocatePlanes(memory, convolved, CELL, TILE_BYTES);
  const output = allocatePlanes(memory, layer.output, CELL, TILE_BYTES / 2, border);
  records.forward.push(
    convolveRecord(addresses, convolved, activation, pooling, input, output, values),
  );
  return { input, values, output };
}
