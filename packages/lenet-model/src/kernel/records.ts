import type { Activation, Pooling } from "../architecture.ts";
import type { Planes } from "./planes.ts";

/** One operation of the kernel: its number and the fields of its class in assembly/, in order. */
export type Record = readonly number[];

/** Words of a record in the kernel's memory. */
export const RECORD_WORDS = 20;
/** Bytes that a convolution writes to a row at once. */
export const TILE_BYTES = 32;

const OPERATIONS = { take: 0, convolve: 1, pool: 2, connect: 3, give: 4 } as const;
export const ACTIVATIONS = { linear: 0, relu: 1, tanh: 2, sigmoid: 3 } as const;
export const POOLINGS = { none: 0, "mean-pooling": 1, "max-pooling": 2 } as const;

/** Records as the words that the kernel reads. */
export function wordsOf(records: readonly Record[]): Uint32Array {
  const words = new Uint32Array(records.length * RECORD_WORDS);
  records.forEach((record, i) => {
    words.set(record, i * RECORD_WORDS);
  });
  return words;
}

/** Bring one map of pictures into its plane; `sourceWords` say where the pictures are. */
export function takeRecord(output: Planes, map: number): Record {
  const { height, width } = output.shape;
  const address = output.address + map * output.map;
  return [OPERATIONS.take, 0, 0, 0, address, output.row, height, width, output.cell];
}

/**
 * The words of a taking record, from the second on, that say where pictures are.
 *
 * @param pixelBytes - 1 for bytes from 0 to 255, 4 for floats.
 */
export function sourceWords(source: number, pictureBytes: number, pixelBytes: 1 | 4): number[] {
  return [source, pictureBytes, pixelBytes];
}

/** Addresses of what a convolution needs. */
export interface FilterAddresses {
  /** Offsets of the pixels under a filter. */
  readonly taps: number;
  readonly tapCount: number;
  /** [pair of filters, tap, 2] */
  readonly filters: number;
  readonly biases: number;
}

/**
 * Slide filters over planes, and pool 2x2 windows of what comes out if asked to.
 *
 * @param kept - Where what is pooled goes too, as far as it is pooled.
 */
export function convolveRecord(
  addresses: FilterAddresses,
  convolved: { readonly height: number; readonly width: number; readonly maps: number },
  activation: Activation,
  pooling: Pooling["kind"] | "none",
  input: Planes,
  output: Planes,
  kept?: Planes,
): Record {
  return [
    OPERATIONS.convolve,
    ...[input.corner, input.row],
    ...[addresses.taps, addresses.taps + 4 * addresses.tapCount],
    ...[addresses.filters, addresses.biases],
    ...[output.address, output.row, output.map],
    ...[Math.ceil(convolved.maps / 2), convolved.height, convolved.width],
    ...[ACTIVATIONS[activation], POOLINGS[pooling], input.cell],
    ...(kept ? [kept.address, kept.row, kept.map] : []),
  ];
}

/** Pool windows of any size. */
export function poolRecord(
  kind: Pooling["kind"],
  size: number,
  input: Planes,
  output: Planes,
): Record {
  const { maps, height, width } = output.shape;
  return [
    OPERATIONS.pool,
    ...[input.address, input.row, input.map],
    ...[output.address, output.row, output.map],
    ...[maps, height, width, size, POOLINGS[kind], input.cell],
  ];
}

/** Addresses of what a layer of units needs. */
export interface UnitAddresses {
  /** [block of four units, cell, 4] */
  readonly weights: number;
  readonly biases: number;
}

/** Connect units to the cells of some planes. */
export function connectRecord(
  addresses: UnitAddresses,
  sizes: { readonly cells: number; readonly units: number },
  activation: Activation,
  input: Planes,
  output: Planes,
): Record {
  return [
    OPERATIONS.connect,
    ...[input.address, input.address + sizes.cells * input.cell],
    ...[addresses.weights, addresses.biases, output.address],
    ...[Math.ceil(sizes.units / 4), ACTIVATIONS[activation], input.cell],
  ];
}

/** Bring values out, one row a picture. */
export function giveRecord(
  cells: { address: number; count: number },
  cell: number,
  rows: number,
): Record {
  return [OPERATIONS.give, cells.address, cells.count, rows, cell];
}
