import { type Machine, thisMachine } from "../inference/machine.ts";
import { type Case, nameOf } from "./case.ts";
import { cases } from "./cases.ts";
import { entriesOf, type Library } from "./contestants.ts";
import { cropInputs, type Inputs, inputsOf } from "./inputs.ts";
import { type OpenCvDesk, openOpenCv } from "./opencv-desk.ts";
import { type PhotoReport, timePhotoToFields } from "./photo-to-fields.ts";
import { drawSheet, ONE_DIGIT } from "./sheet.ts";
import { type Pace, type Timing, timeInTurns } from "./time-in-turns.ts";

/** The operations of image-preprocess beside those of other libraries, one thread each. */
export interface PreprocessReport {
  readonly benchmark: "preprocess";
  readonly machine: Machine;
  readonly cases: readonly CaseReport[];
  /** Missing where it was not asked for. */
  readonly photo?: PhotoReport;
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

const SMALL: Pace = { warmUp: 80, turn: 2, together: 60, leastRounds: 9 };
const LARGE: Pace = { warmUp: 50, turn: 20, together: 250, leastRounds: 3 };
const PHOTO = "photo to fields";
/** A library that would take longer than this for one piece of work is not waited for: 3 s. */
const PATIENCE = 3000;

/**
 * @param only - Parts of what is run, by names such as `medianBlur, 5x5, 100x100`; all when there are
 *   none.
 * @param onProgress - Told what was found, case by case.
 */
export async function benchPreprocess(
  only: readonly string[] = [],
  onProgress: (what: string) => void = () => {},
): Promise<PreprocessReport> {
  const desk = await openOpenCv();
  const sheet = await drawSheet();
  const large = inputsOf("12 megapixels", sheet);
  const small = cropInputs(sheet, ONE_DIGIT, "100x100");
  const reports: CaseReport[] = [];
  for (const one of cases) {
    const chosen = [small, large].filter((inputs) =>
      isChosen(`${nameOf(one)}, ${inputs.name}`, only),
    );
    if (chosen.length === 0) continue;
    // The large one waits for nobody of whom the small one tells that it would take too long.
    const onSmall = measure(one, small, desk, SMALL, {});
    const found = chosen.map((inputs) =>
      inputs === small ? onSmall : measure(one, inputs, desk, LARGE, tooSlowFor(inputs, onSmall)),
    );
    reports.push(...found);
    onProgress(`${nameOf(one)}: ${found.map(inShort).join("; ")}`);
  }
  const report = { benchmark: "preprocess", machine: thisMachine(), cases: reports } as const;
  if (!isChosen(PHOTO, only)) return report;
  onProgress(PHOTO);
  return { ...report, photo: await timePhotoToFields(sheet.rgba) };
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
