import type { LabelledDigits } from "@inkdigit/lenet-model";
import { useEffect, useState } from "preact/hooks";
import { digitsFolder } from "../digits/load-digits.ts";
import { addOwnModel } from "../models/own-models.ts";
import { trainTexts } from "../texts/train-texts.ts";
import type { News, Order } from "./messages.ts";
import type { TrainingPlan } from "./training-plan.ts";
import { isUnderWay, noTraining, type TrainingState, withNews } from "./training-state.ts";

// One training at a time, which goes on while another view is looked at.
let state = noTraining;
let worker: Worker | undefined;
const changes = new EventTarget();

/** The training of this page, now and whenever it changes. */
export function useTraining(): TrainingState {
  const [shown, setShown] = useState(state);
  useEffect(() => {
    const refresh = () => setShown(state);
    refresh();
    changes.addEventListener("change", refresh);
    return () => changes.removeEventListener("change", refresh);
  }, []);
  return shown;
}

/**
 * Begins a training in a worker of its own.
 *
 * @param start - The model file to begin with, instead of weights drawn by chance.
 * @param own - The visitor's own digits, to be learned too.
 */
export function startTraining(
  plan: TrainingPlan,
  start: Uint8Array | undefined,
  own: LabelledDigits | undefined,
): void {
  endWorker();
  setState({ ...noTraining, phase: "downloading", downloaded: 0, plan });
  worker = new Worker(new URL("./trainer.worker.ts", import.meta.url), {
    type: "module",
    name: "trainer",
  });
  worker.onmessage = ({ data }: MessageEvent<News>) => hear(data);
  worker.onerror = ({ message }) =>
    hear({ kind: "failed", code: "WORKER_FAILED", message: message ?? "" });
  order({ kind: "train", plan, folder: digitsFolder(), start, own });
}

export function pauseTraining(): void {
  order({ kind: "pause" });
  setState({ ...state, phase: "paused" });
}

export function continueTraining(): void {
  order({ kind: "continue" });
  setState({ ...state, phase: "running" });
}

/** Ends the training after the step that is under way; what its best epoch has learned is kept. */
export function stopTraining(): void {
  if (!state.heldOut) {
    // Nothing has been learned yet: the download and the trials need not be waited for.
    endWorker();
    setState({ ...state, phase: "stopped" });
    return;
  }
  order({ kind: "stop" });
  setState({ ...state, phase: "stopping" });
}

function hear(news: News): void {
  setState(withNews(state, news));
  if (isUnderWay(state)) return;
  endWorker();
  if (news.kind === "finished") addOwnModel(news.model, trainTexts.models.trained);
}

function order(message: Order): void {
  worker?.postMessage(message);
}

function endWorker(): void {
  worker?.terminate();
  worker = undefined;
}

function setState(next: TrainingState): void {
  state = next;
  changes.dispatchEvent(new Event("change"));
}
