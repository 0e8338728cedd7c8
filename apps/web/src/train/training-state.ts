import type { EpochFigures, LabelledDigits, TrainingProgress } from "@inkdigit/lenet-model";
import type { News, Verdicts } from "./messages.ts";
import type { TrainingPlan } from "./training-plan.ts";

/** What is known of the training that is shown. */
export interface TrainingState {
  readonly phase: Phase;
  readonly plan?: TrainingPlan;
  /** Share of the digits that has been downloaded. */
  readonly downloaded?: number;
  /** A backend of tfjs, or `own`. */
  readonly engine?: string;
  readonly heldOut?: LabelledDigits;
  /** On the digits that are learned from, a few times a second. */
  readonly course: readonly CoursePoint[];
  readonly history: readonly EpochFigures[];
  readonly progress?: TrainingProgress;
  readonly verdicts?: Verdicts;
  /** What came of it. */
  readonly result?: Extract<News, { kind: "finished" }>;
  readonly failure?: { readonly code: string; readonly message: string };
}

export type Phase =
  | "idle"
  | "downloading"
  | "choosing"
  | "running"
  | "paused"
  | "stopping"
  | "finished"
  | "stopped"
  | "failed";

export interface CoursePoint {
  /** In epochs since the beginning. */
  readonly at: number;
  readonly loss: number;
  readonly accuracy: number;
}

export const noTraining: TrainingState = { phase: "idle", course: [], history: [] };

/** Whether a worker is busy with it. */
export function isUnderWay({ phase }: TrainingState): boolean {
  return ["downloading", "choosing", "running", "paused", "stopping"].includes(phase);
}

/** The state after the trainer has told something. */
export function withNews(state: TrainingState, news: News): TrainingState {
  switch (news.kind) {
    case "downloading":
      return { ...state, phase: stays(state, "downloading"), downloaded: news.share };
    case "choosing":
      return { ...state, phase: stays(state, "choosing") };
    case "started":
      return {
        ...state,
        phase: stays(state, "running"),
        engine: news.engine,
        heldOut: news.heldOut,
      };
    case "progress": {
      const { epoch, step, steps, loss, accuracy } = news.progress;
      const point = { at: epoch - 1 + step / steps, loss, accuracy };
      return { ...state, progress: news.progress, course: [...state.course, point] };
    }
    case "epoch":
      return { ...state, history: [...state.history, news.figures], verdicts: news.verdicts };
    case "finished":
      return { ...state, phase: "finished", result: news };
    case "stopped":
      return { ...state, phase: "stopped" };
    case "failed":
      return { ...state, phase: "failed", failure: news };
  }
}

/** What was ordered meanwhile still holds: to pause, and to stop. */
function stays({ phase }: TrainingState, next: Phase): Phase {
  return phase === "paused" || phase === "stopping" ? phase : next;
}
