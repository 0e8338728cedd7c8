import { createHash } from "node:crypto";
import {
  type Kernel,
  type ModelCard,
  ModelError,
  multiplyAddsOf,
  openModel,
  parametersOf,
  randomOf,
  readModelFile,
  shapesOf,
  sizeOf,
} from "@inkdigit/lenet-model";
import type { ExitCode } from "../command.ts";
import { wrongUsage } from "../errors.ts";
import { percent } from "../evaluate/percent.ts";
import { count } from "../terminal/progress-line.ts";
import type { Terminal } from "../terminal/terminal.ts";
import type { ModelArguments } from "./command.ts";
import { openModelFile } from "./open-model-file.ts";

/** Show what a model is, or whether its file is whole. */
export async function runModel(
  { options, operands }: ModelArguments,
  { out }: Terminal,
): Promise<ExitCode> {
  const [action, name = "lenet", ...rest] = operands;
  if ((action !== "card" && action !== "verify") || rest.length > 0) {
    throw wrongUsage("Say what to do with the model, card or verify, and then its name or file.");
  }
  const bytes = await openModelFile(name, (file) => {
    readModelFile(file);
    return file;
  });
  if (action === "card") {
    const { card } = readModelFile(bytes);
    await out.write(options.json ? `${JSON.stringify(card, null, 2)}\n` : formatCard(card, bytes));
    return 0;
  }
  const checks = verify(bytes);
  await out.write(options.json ? `${JSON.stringify(checks, null, 2)}\n` : formatChecks(checks));
  return checks.some(({ isGood }) => !isGood) ? 1 : 0;
}

function formatCard(card: ModelCard, bytes: Uint8Array): string {
  const { architecture, training, heldOut, test, errorReject, preparation } = card;
  const layers = shapesOf(architecture).map(({ layer, output, parameters }) => {
    const { maps, height, width } = output;
    const shape = height * width === 1 ? String(maps) : `${maps} x ${height} x ${width}`;
    return `  ${layer.name.padEnd(8)}${layer.kind.padEnd(14)}${shape.padEnd(14)}${count(parameters)}`;
  });
  const figures = (name: string, found: NonNullable<typeof test>) => {
    const [low, high] = found.interval;
    return `${name}${percent(found.accuracy)} of ${count(found.digits)} right (${percent(low)} to ${percent(high)})`;
  };
  const tenth = errorReject?.find(({ error }) => error <= 0.001);
  return `${[
    `${card.name} ${card.version}, made with ${card.madeWith}`,
    "",
    `Trained on    ${training.data}, epoch ${training.epoch} of ${training.options.epochs}, seed ${training.options.seed}`,
    `Prepared as   ${preparation.name}`,
    figures("Held out      ", heldOut),
    ...(test ? [figures("Test          ", test)] : []),
    ...(tenth
      ? [
          `0.1% error    from ${percent(tenth.confidence)} confidence on; ${percent(tenth.rejected)} set aside`,
        ]
      : []),
    `Parameters    ${count(parametersOf(architecture))}; ${count(multiplyAddsOf(architecture))} multiply-adds a digit`,
    `SHA-256       ${sha256Of(bytes)}`,
    "",
    "  Layer   Kind          Gives         Parameters",
    ...layers,
  ].join("\n")}\n`;
}

interface Check {
  readonly check: string;
  readonly isGood: boolean;
  readonly found: string;
}

/** Fields that the kernels are compared on. */
const FIELDS = 64;
/** Kernels add in different orders, and relaxed SIMD rounds once where others round twice. */
const TOLERANCE = 1e-5;

/** Whether a file is whole, and every kernel that works here answers as the plain one does. */
function verify(bytes: Uint8Array): Check[] {
  const { card } = readModelFile(bytes);
  const random = randomOf(1);
  const pixels = sizeOf(card.architecture.input);
  const fields = Uint8Array.from({ length: FIELDS * pixels }, () => random.below(256));
  const reference = openModel(bytes, { kernel: "plain" }).predict(fields).probabilities;
  const kernels = (["simd", "relaxed-simd"] as const).flatMap((kernel) => {
    const answers = answersOn(bytes, kernel, fields);
    if (!answers) return [];
    const apart = answers.reduce((most, p, i) => Math.max(most, Math.abs(p - reference[i]!)), 0);
    return [
      {
        check: `Kernel ${kernel}`,
        isGood: apart <= TOLERANCE,
        found: `at most ${apart.toExponential(1)} from plain`,
      },
    ];
  });
  return [
    {
      check: "File",
      isGood: true,
      found: `${count(bytes.length)} bytes, SHA-256 ${sha256Of(bytes)}`,
    },
    ...kernels,
  ];
}

/** Undefined where the kernel does not work here. */
function answersOn(bytes: Uint8Array, kernel: Kernel, fields: Uint8Array) {
  try {
    return openModel(bytes, { kernel }).predict(fields).probabilities;
  } catch (error) {
    if (error instanceof ModelError && error.code === "UNSUPPORTED_BACKEND") return undefined;
    throw error;
  }
}

function formatChecks(checks: readonly Check[]): string {
  return checks
    .map(({ check, isGood, found }) => `${isGood ? "✓" : "✗"} ${check.padEnd(20)}${found}\n`)
    .join("");
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
