import {
  type Architecture,
  type Distortion,
  family,
  type RecipeName,
  recipes,
  type TrainingOptions,
  type Writing,
} from "@inkdigit/lenet-model";
import { type DigitFile, firstTrainingDigits, moreTrainingDigits } from "../digits/digit-files.ts";

/** What differentiates the network. */
export type EngineChoice = "tfjs" | "webgpu" | "webgl" | "wasm" | "own";

/** All that someone chooses before a training. */
export interface TrainingPlan {
  /** Name of a network of the family. */
  readonly network: string;
  /** MNIST's digits to learn from; as many more are held out as `heldOutDigits` says. */
  readonly digits: number;
  readonly epochs: number;
  readonly rate: number;
  readonly engine: EngineChoice;
  readonly rotation: number;
  readonly scale: number;
  readonly shear: number;
  readonly shift: number;
  readonly elastic: number;
}

export const engineChoices: readonly EngineChoice[] = ["tfjs", "webgpu", "webgl", "wasm", "own"];
export const digitCounts: readonly number[] = [1000, 2000, 5000, 10_000];
export const networks: readonly string[] = family.map(({ name }) => name);

/** Digits that are never learned from: by them the best epoch is chosen, and the mistakes shown. */
export const heldOutDigits = 1000;

export const defaultPlan: TrainingPlan = {
  network: "lenet",
  digits: 5000,
  epochs: 10,
  rate: 0.01,
  engine: "tfjs",
  rotation: 7,
  scale: 0.08,
  shear: 0.1,
  shift: 1,
  elastic: 0,
};

/** The numbers that sliders set, and how far each goes. */
export const planRanges = {
  epochs: { min: 1, max: 50, step: 1 },
  rate: { min: 0.001, max: 0.03, step: 0.001 },
  rotation: { min: 0, max: 25, step: 1 },
  scale: { min: 0, max: 0.3, step: 0.02 },
  shear: { min: 0, max: 0.4, step: 0.02 },
  shift: { min: 0, max: 4, step: 0.5 },
  elastic: { min: 0, max: 2, step: 0.1 },
} as const;

const sliders = Object.keys(planRanges) as (keyof typeof planRanges)[];

/** The plan that the state in the address tells; what is no sensible value there is as by default. */
export function planFrom(state: Readonly<Record<string, string>>): TrainingPlan {
  const numbers = sliders.flatMap((name) => {
    const value = state[name] ? Number(state[name]) : Number.NaN;
    const { min, max } = planRanges[name];
    return value >= min && value <= max ? [[name, value] as const] : [];
  });
  return {
    ...defaultPlan,
    ...Object.fromEntries(numbers),
    network: networks.find((name) => name === state.network) ?? defaultPlan.network,
    digits: digitCounts.find((count) => String(count) === state.digits) ?? defaultPlan.digits,
    engine: engineChoices.find((name) => name === state.engine) ?? defaultPlan.engine,
  };
}

/** The inverse of {@link planFrom}: what is as by default is taken out of the address. */
export function stateOfPlan(plan: TrainingPlan): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(plan).map(([name, value]) => [
      name,
      value === defaultPlan[name as keyof TrainingPlan] ? undefined : String(value),
    ]),
  );
}

/** The files of digits that a plan needs. */
export function filesFor({ digits }: TrainingPlan): readonly DigitFile[] {
  return digits + heldOutDigits <= firstTrainingDigits.count
    ? [firstTrainingDigits]
    : [firstTrainingDigits, moreTrainingDigits];
}

export function architectureOf({ network }: TrainingPlan): Architecture {
  return family.find(({ name }) => name === network)!;
}

export function distortionOf({ rotation, scale, shear, shift, elastic }: TrainingPlan): Distortion {
  return { rotation, scale, shear, shift, elastic: { strength: elastic, smoothness: 4 } };
}

/** What the networks learn from that read, and have a class for what is no digit; undefined for the others. */
export function writingOf({ network }: TrainingPlan): Writing | undefined {
  return recipes[network as RecipeName].options.writing;
}

export function optionsOf(plan: TrainingPlan): TrainingOptions {
  const writing = writingOf(plan);
  return {
    epochs: plan.epochs,
    batchSize: 64,
    rate: plan.rate,
    warmUp: Math.min(0.5, plan.epochs / 4),
    averaging: 0.98,
    labelSmoothing: 0,
    distortion: writing ? {} : distortionOf(plan),
    ...(writing && { writing }),
    heldOut: heldOutDigits,
    seed: 1,
  };
}
