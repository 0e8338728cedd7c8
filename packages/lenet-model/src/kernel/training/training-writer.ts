import type { Architecture } from "../../architecture.ts";
import { parametersOf } from "../../shapes.ts";
import type { Tensor } from "../../weights.ts";
import type { KernelMemory } from "../kernel-memory.ts";
import type { Record } from "../records.ts";
import { numberedWeights } from "./numbered-weights.ts";
import { gatherRecord, sumUpRecord, type Table } from "./training-records.ts";

/** What the parts of a training program share while it is written. */
export interface TrainingWriter {
  readonly memory: KernelMemory;
  /** All parameters, in the network's order. */
  readonly parameters: Table;
  /** The slope of the loss in each. */
  readonly gradient: Table;
  /** Operations before a batch, for each group of pictures (there and back), and after a batch. */
  readonly records: {
    readonly before: Record[];
    readonly forward: Record[];
    readonly backward: Record[];
    readonly after: Record[];
  };
  /** What is set to zero before a batch and added to by each group. */
  readonly sums: Table[];
  /** Parameters by the name of their tensor, as numbers from 1. */
  numbersOf(name: string): Tensor;
  /**
   * Keep parameters in a packed form.
   *
   * @param numbers - Which parameter goes where; 0 is a zero.
   * @returns The address of the packed parameters.
   */
  packed(numbers: Float32Array): number;
  /** Room for a sum of floats. */
  sumOf(length: number): number;
  /**
   * Make the gradient of a tensor from sums.
   *
   * @param addressOf - Where the sum for each parameter, counted within the tensor, is; parameters
   *   left out have no slope.
   * @param lanes - Over how many floats each sum is still spread.
   */
  gradientOf(name: string, addresses: Iterable<readonly [number, number]>, lanes: 1 | 4): void;
}

export function trainingWriter(memory: KernelMemory, architecture: Architecture): TrainingWriter {
  const count = parametersOf(architecture);
  const numbers = numberedWeights(architecture);
  const parameters = { address: memory.allocate(count * 4), length: count };
  const gradient = { address: memory.allocate(count * 4), length: count };
  const zeros = memory.allocate(16);
  const records = { before: [], forward: [], backward: [], after: [] } as TrainingWriter["records"];
  const sums: Table[] = [];
  const table = (words: Uint32Array): Table => ({
    address: memory.place(words),
    length: words.length,
  });

  return {
    memory,
    parameters,
    gradient,
    records,
    sums,
    numbersOf: (name) => numbers.get(name)!,
    packed(packedNumbers) {
      const sources = Uint32Array.from(packedNumbers, (number) =>
        number === 0 ? zeros : parameters.address + 4 * (number - 1),
      );
      const address = memory.allocate(sources.byteLength);
      records.before.push(gatherRecord(table(sources), address));
      return address;
    },
    sumOf(length) {
      const sum = { address: memory.allocate(length * 4), length };
      sums.push(sum);
      return sum.address;
    },
    gradientOf(name, addresses, lanes) {
      const { data } = numbers.get(name)!;
      const first = data[0]!;
      const sources = new Uint32Array(data.length).fill(zeros);
      for (const [number, address] of addresses) {
        if (number !== 0) sources[number - first] = address;
      }
      const output = gradient.address + 4 * (first - 1);
      records.after.push(sumUpRecord(table(sources), output, lanes));
    },
  };
}
