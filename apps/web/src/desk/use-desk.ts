import { useState } from "preact/hooks";
import type { Ink, Stroke } from "../pad/ink.ts";
import {
  addStroke,
  clearInk,
  emptyHistory,
  type InkHistory,
  redo,
  undo,
} from "../pad/ink-history.ts";
import type { ShownPicture } from "../picture/picture-sheet.tsx";
import { type ReadingState, useReading } from "../reading/use-reading.ts";
import { texts } from "../texts/texts.ts";

/** The sheet that lies on the desk, what is known of it, and what can be done with it. */
export interface Desk extends ReadingState {
  readonly history: InkHistory;
  /** Whether the pen is down. */
  readonly writing: boolean;
  /** The picture that lies on the pad. */
  readonly picture: ShownPicture | undefined;
  /** What went wrong last, in a sentence. */
  readonly problem: string | undefined;
  setProblem(problem: string | undefined): void;
  /** Takes the ink of an unfinished stroke too. */
  draw(ink: Ink): void;
  finishStroke(stroke: Stroke): void;
  undo(): void;
  redo(): void;
  clear(): void;
  /** Takes the picture off the pad. */
  back(): void;
  /** Lays the first of the pictures on the pad, and reads it. */
  show(files: readonly Blob[]): Promise<void>;
  /** Looks at another digit of the reading. */
  lookAt(index: number): void;
}

export function useDesk(): Desk {
  const [problem, setProblem] = useState<string>();
  const { readInk, readFile, clear, ...reading } = useReading(setProblem);
  const [history, setHistory] = useState(emptyHistory);
  const [writing, setWriting] = useState(false);
  const [picture, setPicture] = useState<ShownPicture>();

  function write(next: InkHistory) {
    if (picture || next === history) return;
    setHistory(next);
    readInk(next.present);
  }

  return {
    ...reading,
    history,
    writing,
    picture,
    problem,
    setProblem,
    draw(ink) {
      setWriting(true);
      setProblem(undefined);
      readInk(ink);
    },
    finishStroke(stroke) {
      setWriting(false);
      write(addStroke(history, stroke));
    },
    undo: () => write(undo(history)),
    redo: () => write(redo(history)),
    clear: () => write(clearInk(history)),
    back() {
      if (!picture) return;
      setPicture(undefined);
      clear();
      readInk(history.present);
    },
    async show(files) {
      const [file, ...others] = files;
      if (!file) return;
      setProblem(others.length > 0 ? texts.errors.several : undefined);
      setPicture({ file, name: file instanceof File ? file.name : texts.picture.pasted });
      const failure = await readFile(file);
      if (failure === undefined) return;
      setProblem(failure);
      setPicture(undefined);
      readInk(history.present);
    },
  };
}
