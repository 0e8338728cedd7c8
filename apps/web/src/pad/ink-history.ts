import type { Ink, Stroke } from "./ink.ts";

/** The ink on the pad, with what undo and redo lead to. */
export interface InkHistory {
  readonly past: readonly Ink[];
  readonly present: Ink;
  readonly future: readonly Ink[];
}

export const emptyHistory: InkHistory = { past: [], present: [], future: [] };

export function addStroke(history: InkHistory, stroke: Stroke): InkHistory {
  return replaceInk(history, [...history.present, stroke]);
}

/** Wipes the pad; undo brings the ink back. */
export function clearInk(history: InkHistory): InkHistory {
  return history.present.length === 0 ? history : replaceInk(history, []);
}

export function undo(history: InkHistory): InkHistory {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
  };
}

export function redo(history: InkHistory): InkHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future };
}

function replaceInk(history: InkHistory, present: Ink): InkHistory {
  return { past: [...history.past, history.present], present, future: [] };
}
