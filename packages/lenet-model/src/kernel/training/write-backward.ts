import type { Connected, FusedConvolution, FusedLayer } from "../fused-layers.ts";
import { cellsRead, packFilters, packUnits, tapsOf } from "../packed-weights.ts";
import { allocateLike, allocatePlanes, allocateUnits, type Planes, roundUp } from "../planes.ts";
import { connectRecord, TILE_BYTES } from "../records.ts";
import { turnedKernel } from "./numbered-weights.ts";
import {
  backThroughFiltersRecord,
  slopesOfFiltersRecord,
  slopesOfUnitsRecord,
  spreadRecord,
} from "./training-records.ts";
import type { TrainingWriter } from "./training-writer.ts";
import { CELL, type Passed } from "./write-forward.ts";

/**
 * Write what a layer does on the way back.
 *
 * @param slopes - The slope of the loss in each value that the layer gave.
 * @param isWanted - Whether the layers before learn too.
 * @returns The slope in each value that the layer was given, if it is wanted.
 */
export function writeBackward(
  writer: TrainingWriter,
  layer: FusedLayer,
  passed: Passed,
  slopes: Planes,
  isWanted: boolean,
): Planes | undefined {
  switch (layer.kind) {
    case "convolution":
      return backThroughFilters(writer, layer, passed, slopes, isWanted);
    case "dense":
      return backThroughUnits(writer, layer, passed, slopes, isWanted);
    case "pooling": {
      if (!isWanted) return undefined;
      const output = allocatePlanes(writer.memory, layer.input, CELL, CELL);
      const spreading = { ...layer, activation: "linear", biases: 0 } as const;
      writer.records.backward.push(spreadRecord(spreading, slopes, passed.input, output));
      return output;
    }
  }
}

function backThroughFilters(
  writer: TrainingWriter,
  layer: FusedConvolution,
  { input, values }: Passed,
  slopes: Planes,
  isWanted: boolean,
): Planes | undefined {
  const { memory } = writer;
  const { size, convolved, activation, pooling } = layer;
  const kernel = writer.numbersOf(`${layer.name}.kernel`);
  // The turned filter needs the border that the filter itself did without.
  const border = { before: size - 1 - layer.border.before, after: size - 1 - layer.border.after };
  const sums = allocatePlanes(memory, convolved, CELL, CELL, border);
  const biases = biasSlopes(writer, layer);
  const spreading = { activation, pooling, size: pooling === "none" ? 1 : 2, biases };
  writer.records.backward.push(spreadRecord(spreading, slopes, values, sums));

  const taps = tapsOf(input, size);
  const padded = new Uint32Array(roundUp(taps.length, 4));
  padded.set(taps);
  const table = { address: memory.place(padded), length: padded.length };
  const output = writer.sumOf(roundUp(convolved.maps, 2) * padded.length * 4);
  writer.records.backward.push(slopesOfFiltersRecord(table, input, sums, output));
  const places = packFilters(kernel).entries();
  writer.gradientOf(
    `${layer.name}.kernel`,
    Array.from(places, ([at, number]) => {
      const pair = Math.floor(at / (2 * taps.length));
      const tap = (at >> 1) % taps.length;
      const quad = (pair * padded.length) / 4 + (tap >> 2);
      return [number, output + 16 * (quad * 8 + (at & 1) * 4 + (tap & 3))];
    }),
    4,
  );
  if (!isWanted) return undefined;

  const addresses = {
    taps: memory.place(tapsOf(sums, size)),
    filters: writer.packed(packFilters(turnedKernel(kernel))),
  };
  const back = allocatePlanes(memory, input.shape, CELL, TILE_BYTES);
  writer.records.backward.push(
    backThroughFiltersRecord(addresses, size, border.before, sums, back),
  );
  return back;
}

function backThroughUnits(
  writer: TrainingWriter,
  layer: Connected,
  { input, values }: Passed,
  slopes: Planes,
  isWanted: boolean,
): Planes | undefined {
  const { memory } = writer;
  const units = layer.output.maps;
  const cells = cellsRead(input);
  const packed = packUnits(layer, writer.numbersOf(`${layer.name}.kernel`), input);
  const sums = allocateUnits(memory, units, CELL);
  const biases = biasSlopes(writer, layer);
  const spreading = { activation: layer.activation, pooling: "none", size: 1, biases } as const;
  writer.records.backward.push(spreadRecord(spreading, slopes, values, sums));

  const room = memory.allocate(cells * CELL);
  const output = writer.sumOf(units * cells);
  writer.records.backward.push(slopesOfUnitsRecord(input, cells, sums, room, output));
  const placeOf = (at: number) => {
    const block = Math.floor(at / (4 * cells));
    return { unit: block * 4 + (at & 3), cell: (at >> 2) % cells };
  };
  writer.gradientOf(
    `${layer.name}.kernel`,
    Array.from(packed.entries(), ([at, number]) => {
      const { unit, cell } = placeOf(at);
      return [number, output + 4 * (unit * cells + cell)];
    }),
    1,
  );
  if (!isWanted) return undefined;

  // Each cell sums the slopes of all units: [block of four cells, unit, 4].
  const turned = new Float32Array(cells * roundUp(units, 4));
  packed.forEach((number, at) => {
    const { unit, cell } = placeOf(at);
    turned[((cell >> 2) * roundUp(units, 4) + unit) * 4 + (cell & 3)] = number;
  });
  const addresses = {
    weights: writer.packed(turned),
    biases: memory.place(new Float32Array(cells)),
  };
  const back = allocateLike(memory, input, cells);
  const sizes = { cells: roundUp(units, 4), units: cells };
  writer.records.backward.push(connectRecord(addresses, sizes, "linear", sums, back));
  return back;
}

/** Room for the slopes of the biases, one vector each. */
function biasSlopes(writer: TrainingWriter, layer: FusedConvolution | Connected): number {
  const name = `${layer.name}.bias`;
  const { data } = writer.numbersOf(name);
  const sums = writer.sumOf(data.length * 4);
  writer.gradientOf(
    name,
    Array.from(data, (number, i) => [number, sums + 16 * i]),
    4,
  );
  return sums;
}
