import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import { type Machine, thisMachine } from "../inference/machine.ts";
import { type ProcessTiming, timeProcesses } from "../processes/time-processes.ts";
import { openPrograms } from "../programs/programs.ts";
import { makeBatch } from "./make-batch.ts";

/** What a batch took, whole processes: the built command line, and programs that one may write. */
export interface BatchReport {
  readonly benchmark: "batch";
  readonly pictures: number;
  /** Of the machine; all but the first program use one. */
  readonly threads: number;
  readonly rounds: number;
  readonly programs: readonly ProgramReport[];
  readonly machine: Machine;
}

export interface ProgramReport extends Omit<ProcessTiming, "printed"> {
  /** Share of the pictures that it reads right. */
  readonly right: number;
  /** How many times as long as `inkdigit read --jobs 1`. */
  readonly ratio: number;
}

const ROUNDS = 3;
const SINGLE = "inkdigit read --jobs 1";

/** Time reading so many pictures, and count what is right. */
export async function benchBatch(pictures: number): Promise<BatchReport> {
  const folder = await mkdtemp(join(tmpdir(), "inkdigit-batch-"));
  try {
    const digits = await loadMnistPart("test");
    const files = await makeBatch(join(folder, "pictures"), digits, pictures);
    const list = join(folder, "pictures.txt");
    await writeFile(list, files.map(({ path }) => `${path}\n`).join(""));
    const [cli, ...others] = await openPrograms(join(folder, "models"));
    const programs = [cli!, { name: SINGLE, command: [...cli!.command, "--jobs", "1"] }, ...others];
    const machine = thisMachine();
    const timings = await timeProcesses(
      programs.map(({ name, command }) => ({
        name,
        command: [...command, "--files-from", list],
      })),
      ROUNDS,
    );
    const single = timings.find(({ name }) => name === SINGLE)!;
    return {
      benchmark: "batch",
      pictures,
      threads: availableParallelism(),
      rounds: ROUNDS,
      programs: timings.map(({ printed, ...timing }) => ({
        ...timing,
        right: rightShare(
          printed,
          files.map(({ label }) => label),
        ),
        ratio: timing.median / single.median,
      })),
      machine,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A line a picture: its digit, after the file's name and a colon where they are said. */
function rightShare(printed: string, labels: readonly number[]): number {
  const answers = printed.trimEnd().split("\n");
  if (answers.length !== labels.length) {
    throw new Error(`${answers.length} answers for ${labels.length} pictures`);
  }
  const right = labels.filter((label, i) => answers[i]!.split(":").at(-1) === String(label));
  return right.length / labels.length;
}
