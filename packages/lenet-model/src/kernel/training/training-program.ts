import type { Architecture } from "../../architecture.ts";
import { AT_ONCE } from "../exchange.ts";
import { type FusedLayer, fusedLayersOf } from "../fused-layers.ts";
import type { KernelMemory } from "../kernel-memory.ts";
import { addressesOf, allocatePlanes, allocateUnits, type Border, type Planes } from "../planes.ts";
import {
  giveRecord,
  RECORD_WORDS,
  type Record,
  sourceWords,
  takeRecord,
  wordsOf,
} from "../records.ts";
import { blameRecord, FACTOR_WORD, type Table } from "./training-records.ts";
import { trainingWriter } from "./training-writer.ts";
import { writeBackward } from "./write-backward.ts";
import { CELL, type Passed, writeForward } from "./write-forward.ts";

/** Operations one after the other. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** A network, there and back, as records in the kernel's memory. */
export interface TrainingProgram {
  readonly parameters: Table;
  readonly gradient: Table;
  /** What must be zero before a batch. */
  readonly sums: readonly Table[];
  /** Where up to `AT_ONCE` pictures go, the maps of each one after the other. */
  readonly fields: Table;
  /** What should be said of them, one row a picture. */
  readonly targets: Table;
  /** How much each of them counts; 0 where there is none. */
  readonly weights: Table;
  /** What the network says of them. */
  readonly logits: Table;
  /** Once before a batch. */
  readonly before: Part;
  /** For each group of four pictures. */
  readonly group: Part;
  /** Once after a batch. */
  readonly after: Part;
  /** Say what the sums over a batch are multiplied with. */
  scale(factor: number): void;
}

/** Write the program that finds the slope of the loss in every weight of a network. */
export function writeTrainingProgram(
  memory: KernelMemory,
  architecture: Architecture,
): TrainingProgram {
  const writer = trainingWriter(memory, architecture);
  const { before, forward, backward, after } = writer.records;
  const layers = fusedLayersOf(architecture);
  const { input } = architecture;
  const pixels = input.height * input.width;
  const units = layers.at(-1)!.output.maps;
  const fields = rows(memory, pixels * input.maps);
  const targets = rows(memory, units);
  const counting = rows(memory, 1);
  const logits = rows(memory, units);

  let planes = allocatePlanes(memory, input, CELL, 4 * CELL, borderFor(layers[0]));
  for (let map = 0; map < input.maps; map++) {
    const source = sourceWords(fields.address + 4 * map * pixels, 4 * pixels * input.maps, 4);
    forward.push(withWords(takeRecord(planes, map), 1, source));
  }
  const passed = layers.map((layer, i): Passed => {
    const passing = writeForward(writer, layer, planes, borderFor(layers[i + 1]));
    planes = passing.output;
    return passing;
  });
  const cells = addressesOf(planes);
  const wanted = { address: memory.place(cells), count: cells.length };
  forward.push(giveRecord(wanted, CELL, logits.address));

  let slopes: Planes | undefined = allocateUnits(memory, units, CELL);
  forward.push(blameRecord(planes, targets.address, counting.address, slopes));
  const firstToLearn = layers.findIndex((layer) => layer.kind !== "pooling");
  for (let i = layers.length - 1; slopes !== undefined; i--) {
    slopes = writeBackward(writer, layers[i]!, passed[i]!, slopes, i > firstToLearn);
  }

  const parts = {
    before: place(memory, before),
    group: place(memory, [...forward, ...backward]),
    after: place(memory, after),
  };
  return {
    ...parts,
    parameters: writer.parameters,
    gradient: writer.gradient,
    sums: writer.sums,
    fields,
    targets,
    weights: counting,
    logits,
    scale(factor) {
      after.forEach((_, i) => {
        memory.floats(wordOf(parts.after, i, FACTOR_WORD), 1)[0] = factor;
      });
    },
  };
}

function rows(memory: KernelMemory, length: number): Table {
  return { address: memory.allocate(AT_ONCE * length * 4), length: AT_ONCE * length };
}

function borderFor(next: FusedLayer | undefined): Border | undefined {
  return next?.kind === "convolution" ? next.border : undefined;
}

function place(memory: KernelMemory, records: readonly Record[]): Part {
  const words = wordsOf(records);
  const start = memory.place(words);
  return { start, end: start + words.byteLength };
}

function wordOf(part: Part, record: number, word: number): number {
  return part.start + 4 * (record * RECORD_WORDS + word);
}

function withWords(record: Record, first: number, words: readonly number[]): Record {
  return record.toSpliced(first, words.length, ...words);
}
