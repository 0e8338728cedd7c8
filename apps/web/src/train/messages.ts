import type { EpochFigures, LabelledDigits, TrainingProgress } from "@inkdigit/lenet-model";
import type { TrainingPlan } from "./training-plan.ts";

/** What the page tells the trainer. */
export type Order =
  | {
      readonly kind: "train";
      readonly plan: TrainingPlan;
      /** Where the page's digits lie. */
      readonly folder: string;
      /** The model file to begin with; weights drawn by chance without it. */
      readonly start: Uint8Array | undefined;
      /** Someone's own digits, to be learned too. */
      readonly own: LabelledDigits | undefined;
    }
  | { readonly kind: "pause" }
  | { readonly kind: "continue" }
  /** End after the step that is under way, and keep the best epoch. */
  | { readonly kind: "stop" };

/** What the trainer tells the page. */
export type News =
  | { readonly kind: "downloading"; readonly share: number }
  /** The backends are being tried. */
  | { readonly kind: "choosing" }
  | { readonly kind: "started"; readonly engine: string; readonly heldOut: LabelledDigits }
  | { readonly kind: "progress"; readonly progress: TrainingProgress }
  | { readonly kind: "epoch"; readonly figures: EpochFigures; readonly verdicts: Verdicts }
  | {
      readonly kind: "finished";
      readonly model: Uint8Array;
      /** The epoch whose weights they are. */
      readonly epoch: number;
      /** Share of the held-out digits that it reads right. */
      readonly accuracy: number;
    }
  /** Stopped before an epoch was done: there is nothing to keep. */
  | { readonly kind: "stopped" }
  | { readonly kind: "failed"; readonly code: string; readonly message: string };

/** What the network takes each held-out digit for. */
export interface Verdicts {
  readonly answers: Uint8Array;
  /** The chance of each answer, 0 to 1. */
  readonly chances: Float32Array;
}
