import type { Activation, Pooling } from "../../architecture.ts";
import type { Planes } from "../planes.ts";
import { ACTIVATIONS, POOLINGS, type Record } from "../records.ts";

/** The numbers of the operations in assembly/training/. */
const OPERATIONS = {
  gather: 5,
  blame: 6,
  spread: 7,
  slopesOfFilters: 8,
  slopesOfUnits: 9,
  backThroughFilters: 10,
  sumUp: 11,
} as const;

/** Some words in the kernel's memory. */
export interface Table {
  readonly address: number;
  readonly length: number;
}

/** Bring parameters into the order in which a layer reads them. */
export function gatherRecord(sources: Table, output: number): Record {
  return [OPERATIONS.gather, sources.address, endOf(sources), output];
}

/** The slope of the cross-entropy in each output. */
export function blameRecord(
  logits: Planes,
  targets: number,
  weights: number,
  slopes: Planes,
): Record {
  const { maps } = logits.shape;
  return [OPERATIONS.blame, logits.address, targets, weights, slopes.address, maps];
}

/** How slopes come from the output of a layer to its sums. */
export interface Spreading {
  readonly activation: Activation;
  readonly pooling: Pooling["kind"] | "none";
  /** Side of a window: 1 where nothing is pooled. */
  readonly size: number;
  /** Where the sums of slopes go, one vector a map; 0 where there are no biases. */
  readonly biases: number;
}

/** Bring slopes back through pooling and activation. */
export function spreadRecord(
  { activation, pooling, size, biases }: Spreading,
  slopes: Planes,
  values: Planes,
  output: Planes,
): Record {
  const { height, width, maps } = slopes.shape;
  return [
    OPERATIONS.spread,
    ...[slopes.address, slopes.row, slopes.map],
    ...[values.address, values.row, values.map],
    ...[output.address, output.row, output.map],
    ...[maps, height, width, size],
    ...[ACTIVATIONS[activation], POOLINGS[pooling], biases],
  ];
}

/** What the weights of a convolution are to blame for. */
export function slopesOfFiltersRecord(
  taps: Table,
  input: Planes,
  slopes: Planes,
  output: number,
): Record {
  const { height, width, maps } = slopes.shape;
  return [
    OPERATIONS.slopesOfFilters,
    ...[input.corner, input.row, taps.address, endOf(taps)],
    ...[slopes.address, slopes.row, slopes.map],
    ...[Math.ceil(maps / 2), height, width, output],
  ];
}

/** What the weights of a layer of units are to blame for. */
export function slopesOfUnitsRecord(
  input: Planes,
  cells: number,
  slopes: Planes,
  room: number,
  output: number,
): Record {
  const units = slopes.shape.maps;
  return [OPERATIONS.slopesOfUnits, input.address, cells, slopes.address, units, room, output];
}

/** Addresses of what the turned filters need. */
export interface TurnedAddresses {
  /** Offsets of the pixels under a turned filter, [row, column, map]. */
  readonly taps: number;
  /** [pair of maps, row, column, map of the sums, 2] */
  readonly filters: number;
}

/** Bring slopes from the sums of a convolution to what it was given. */
export function backThroughFiltersRecord(
  { taps, filters }: TurnedAddresses,
  size: number,
  border: number,
  slopes: Planes,
  output: Planes,
): Record {
  const sums = slopes.shape;
  const { height, width, maps } = output.shape;
  return [
    OPERATIONS.backThroughFilters,
    ...[slopes.corner, slopes.row, taps, filters],
    ...[output.address, output.row, output.map],
    ...[Math.ceil(maps / 2), height, width, size],
    ...[sums.maps, sums.height, sums.width, border],
  ];
}

/** Bring sums into the order of the parameters; `FACTOR_WORD` says what they are multiplied with. */
export function sumUpRecord(sources: Table, output: number, lanes: 1 | 4): Record {
  return [OPERATIONS.sumUp, sources.address, endOf(sources), output, lanes, 0];
}

/** The word of a summing record that holds the factor, a float. */
export const FACTOR_WORD = 5;

function endOf({ address, length }: Table): number {
  return address + 4 * length;
}
