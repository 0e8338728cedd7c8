import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { builtCli } from "../built-cli.ts";
import { type Machine, thisMachine } from "../inference/machine.ts";
import { type Contestant, type ProcessTiming, timeProcesses } from "../processes/time-processes.ts";
import { openPrograms } from "../programs/programs.ts";

/** What whole processes take that do little: bare Node, the command line, imports, one digit. */
export interface StartUpReport {
  readonly benchmark: "start-up";
  readonly machine: Machine;
  readonly rounds: number;
  readonly bare: ProcessTiming;
  readonly commands: readonly ProcessTiming[];
  /** Until each library could begin to work. */
  readonly libraries: readonly ProcessTiming[];
  /** From a picture's file to its digit. */
  readonly digits: readonly ProcessTiming[];
}

const ROUNDS = 15;
const PICTURE = fileURLToPath(new URL("../../../apps/cli/samples/drawn-3.png", import.meta.url));

/** How each library is made ready, as a module. */
const LIBRARIES: Readonly<Record<string, string>> = {
  "@inkdigit/mnist-data": 'import "@inkdigit/mnist-data";',
  "@inkdigit/image-preprocess": 'import "@inkdigit/image-preprocess";',
  "@inkdigit/image-preprocess/jimp": 'import "@inkdigit/image-preprocess/jimp";',
  "@inkdigit/lenet-model, with weights":
    'import { openModel } from "@inkdigit/lenet-model";' +
    'import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";' +
    "openModel(lenetWeights());",
  "@inkdigit/classifier, with weights":
    'import { createClassifier } from "@inkdigit/classifier"; createClassifier();',
  jimp: 'import "jimp";',
  "image-js": 'import "image-js";',
  "OpenCV.js":
    'import { createRequire } from "node:module";' +
    'const cv = createRequire(process.cwd() + "/")("@techstark/opencv-js");' +
    "if (!cv.Mat) await new Promise((resolve) => { cv.onRuntimeInitialized = resolve; });",
  "tfjs wasm":
    'import "@tensorflow/tfjs-layers"; import { ready, setBackend } from "@tensorflow/tfjs-core";' +
    'import "@tensorflow/tfjs-backend-wasm"; await setBackend("wasm"); await ready();',
  "onnxruntime-node": 'import "onnxruntime-node";',
  "onnxruntime-web": 'import "onnxruntime-web";',
};

/** @param rounds - How often each is run. */
export async function benchStartUp(
  tell: (what: string) => void,
  rounds: number = ROUNDS,
): Promise<StartUpReport> {
  const folder = await mkdtemp(join(tmpdir(), "inkdigit-start-up-"));
  try {
    const bare: Contestant = { name: "bare Node", command: ["--eval", "0"] };
    const cli = (...given: string[]) => ({
      name: ["inkdigit", ...given].join(" "),
      command: [builtCli(), ...given],
    });
    const commands = [cli("--version"), cli("--help"), cli("read", "--help")];
    const libraries = Object.entries(LIBRARIES).map(([name, program]) => ({
      name,
      command: ["--input-type=module", "--eval", program],
    }));
    const programs = await openPrograms(folder);
    const digits = programs.map(({ name, command }) => ({ name, command: [...command, PICTURE] }));

    tell(`${rounds} rounds of ${1 + commands.length + libraries.length + digits.length} processes`);
    const [first, ...timings] = await timeProcesses(
      [bare, ...commands, ...libraries, ...digits],
      rounds,
    );
    const take = (contestants: readonly Contestant[]) => timings.splice(0, contestants.length);
    return {
      benchmark: "start-up",
      machine: thisMachine(),
      rounds,
      bare: first!,
      commands: take(commands),
      libraries: take(libraries),
      digits: take(digits),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
