import type { ModelErrorCode } from "../errors.ts";
import type { LearningTask, Lesson } from "../training/learner.ts";
import type { EngineName } from "./open-engine.ts";

/** What a thread is told when it starts. */
export interface WorkerStart {
  readonly engine: EngineName;
  readonly task: LearningTask;
  /** Where all weights are when a lot comes; shared memory. */
  readonly parameters: Float32Array;
  /** Where the slopes go before the answer is sent; shared memory. */
  readonly gradient: Float32Array;
}

/** What a thread answers to a lot. */
export type WorkerAnswer =
  | { readonly lesson: Omit<Lesson, "gradient"> }
  | { readonly error: { readonly message: string; readonly code?: ModelErrorCode | undefined } };
