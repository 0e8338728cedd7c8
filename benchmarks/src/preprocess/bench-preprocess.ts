import { type Machine, thisMachine } from "../inference/machine.ts";
import { type Case, nameOf } from "./case.ts";
import { cases } from "./cases.ts";
import { entriesOf, type Library } from "./contestants.ts";
import { cropInputs, type Inputs, inputsOf } from "./inputs.ts";
import { type OpenCvDesk, openOpenCv } from "./opencv-desk.ts";
import { drawSheet, ONE_DIGIT } from "./sheet.ts";
import { type Pace, type Timing, timeInTurns } from "./time-in-turns.ts";

/** The operations of image-preprocess beside those of other libraries, one thread each. */
export interface PreprocessReport {
  readonly benchmark: "preprocess";
  readonly machine: Machine;
  readonly cases: readonly CaseReport[];
}

export interface CaseReport {
  readonly name: string;
  /** On which picture, see {@link CaseReport.pixels}. */
  readonly picture: string;
  readonly pixels: number;
  /** In milliseconds, ours first. */
  readonly timings: readonly Timing[];
  /** Libraries that were not waited for, with the milliseconds that they would have taken. */
  readonly tooSlow: Readonly<Partial<Record<Library, number>>>;
  /** Why the answer of a library is another one though the work is the same. */
  readonly differs: Readonly<Partial<Record<Library, string>>>;
}

const SMALL: Pace = { warmUp: 200, turn: 2, together: 300, leastRounds: 15 };
const LARGE: Pace = { warmUp: 300, turn: 20, together: 1200, leastRounds: 3 };
/** A library that would take longer than this for one piece of work is not waited for: 10 s. */
const PATIENCE = 10_000;

/**
 * @param only - Parts of the names of the cases that are run; all when there are none.
 * @param onProgress - Told what was found, case by case.
 */
export async function benchPreprocess(
  only: readonly string[] = [],
  onProgress: (what: string) => void = () => {},
): Promise<PreprocessReport> {
  const chosen = cases.filter((one) => isChosen(nameOf(one), only));
  const desk = await openOpenCv();
  const sheet = await drawSheet();
  const large = inputsOf("12 megapixels", sheet);
  const small = cropInputs(sheet, ONE_DIGIT, "100x100");
  const reports: CaseReport[] = [];
  for (const one of chosen) {
    const onSmall = measure(one, small, desk, SMALL, {});
    const onLarge = measure(one, large, desk, LARGE, tooSlowFor(large, onSmall));
    reports.push(onSmall, onLarge);
    onProgress(`${nameOf(one)}: ${[onSmall, onLarge].map(inShort).join("; ")}`);
  }
  return { benchmark: "preprocess", machine: thisMachine(), cases: reports };
}

function inShort({ picture, timings }: CaseReport): string {
  const [ours, ...others] = timings as [Timing, ...Timing[]];
  const ratios = others.map(({ name, ratio }) => `${name} ${ratio.toFixed(2)} times that`);
  return [`${picture} ${ours.median.toPrecision(3)} ms`, ...ratios].join(", ");
}

function isChosen(name: string, only: readonly string[]): boolean {
  const lower = name.toLowerCase();
  return only.length === 0 || only.some((part) => lower.includes(part.toLowerCase()));
}

function measure(
  one: Case,
  inputs: Inputs,
  desk: OpenCvDesk,
  pace: Pace,
  tooSlow: CaseReport["tooSlow"],
): CaseReport {
  try {
    const entries = entriesOf(one, inputs, desk, new Set(Object.keys(tooSlow)));
    const differing = entries.flatMap(({ name, differs }) => (differs ? [[name, differs]] : []));
    return {
      name: nameOf(one),
      picture: inputs.name,
      pixels: pixelsOf(inputs),
      timings: timeInTurns(entries, pace),
      tooSlow,
      differs: Object.fromEntries(differing),
    };
  } catch (error) {
    throw new Error(`${nameOf(one)}, ${inputs.name}: ${error}`, { cause: error });
  } finally {
    desk.clear();
  }
}

/** Libraries that would need more than our patience, by what they needed for a smaller picture. */
function tooSlowFor(inputs: Inputs, smaller: CaseReport): CaseReport["tooSlow"] {
  const times = pixelsOf(inputs) / smaller.pixels;
  const slow = smaller.timings
    .filter(({ name }) => name === "jimp" || name === "image-js")
    .map(({ name, median }) => [name, median * times] as const)
    .filter(([, milliseconds]) => milliseconds > PATIENCE);
  return Object.fromEntries(slow);
}

function pixelsOf({ luma }: Inputs): number {
  return luma.width * luma.height;
}
