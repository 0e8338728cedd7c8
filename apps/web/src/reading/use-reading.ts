import type { Layout, Reading } from "@inkdigit/classifier";
import { useCallback, useMemo, useRef, useState } from "preact/hooks";
import { type Ink, padSize } from "../pad/ink.ts";
import type { Look, Spot } from "../reader/messages.ts";
import { createReader, type ReadAnswer } from "../reader/reader.ts";
import { explainFailure } from "./explain-failure.ts";

/** What is known of the sheet that is read. */
export interface ReadingState {
  readonly reading?: Reading;
  /** The digit that is looked at, and what the network says of it. */
  readonly look?: Look | undefined;
  /** A picture is being read. */
  readonly busy: boolean;
}

export interface ReadingDesk extends ReadingState {
  /** Takes the sheet away, and drops what is still to be said of it. */
  clear(): void;
  /**
   * Reads the pad; while a reading is under way only the newest ink waits.
   *
   * @param unfinished - Whether the pen is still down. When it is lifted, the pad is read as if it were
   * not, and in full a moment later: a reading in full would keep the start of the next stroke waiting.
   */
  readInk(ink: Ink, unfinished?: boolean): void;
  /** What is read now stays as it is until there is more to read. */
  settle(): void;
  /** Reads a new sheet. Resolves to why it could not be read, or to undefined. */
  readFile(file: Blob, as: Layout): Promise<string | undefined>;
  /** Looks at another digit of the reading. */
  lookAt(index: number): void;
  /**
   * Reads with the model of this file from now on; without one, with the published reader. What lies
   * on the desk is to be read again.
   *
   * @returns Why it could not be used, or undefined.
   */
  useModel(model?: Uint8Array): Promise<string | undefined>;
}

const nothing: ReadingState = { busy: false };

/** Hands take longer than this, in milliseconds, from one stroke to the next; eyes do not see it. */
const rest = 60;

/** @param onProblem - Hears why the pad could not be read. */
export function useReading(onProblem: (problem: string) => void): ReadingDesk {
  const reader = useMemo(createReader, []);
  const [state, setState] = useState(nothing);
  /** Counts the sheets: an answer about an earlier one is dropped. */
  const sheet = useRef(0);
  const resting = useRef<ReturnType<typeof setTimeout>>();

  const settle = useCallback(() => clearTimeout(resting.current), []);

  const clear = useCallback(() => {
    settle();
    sheet.current += 1;
    setState(nothing);
  }, [settle]);

  const take = useCallback((answer: ReadAnswer | undefined, asked: number) => {
    if (!answer || asked !== sheet.current) return undefined;
    if (answer.kind === "failed") {
      setState(nothing);
      return explainFailure(answer.code, answer.message);
    }
    setState({ reading: answer.reading, look: answer.look, busy: false });
    return undefined;
  }, []);

  const readInk = useCallback(
    async (ink: Ink, unfinished = false) => {
      if (ink.length === 0) return clear();
      const read = async (inHaste: boolean) => {
        const asked = sheet.current;
        const answer = await reader.readDrawing(ink, inHaste, penPlace(ink));
        const problem = take(answer, asked);
        if (problem !== undefined) onProblem(problem);
      };
      settle();
      if (!unfinished) resting.current = setTimeout(read, rest, false);
      await read(true);
    },
    [reader, take, clear, settle, onProblem],
  );

  const readFile = useCallback(
    async (file: Blob, as: Layout) => {
      settle();
      const asked = ++sheet.current;
      setState({ busy: true });
      return take(await reader.readFile(file, as), asked);
    },
    [reader, take, settle],
  );

  const lookAt = useCallback(
    async (index: number) => {
      settle();
      const asked = sheet.current;
      const look = await reader.look(index);
      if (look && asked === sheet.current) setState((current) => ({ ...current, look }));
    },
    [reader, settle],
  );

  const useModel = useCallback(
    async (model?: Uint8Array) => {
      const answer = await reader.useModel(model);
      return answer.kind === "failed" ? explainFailure(answer.code, answer.message) : undefined;
    },
    [reader],
  );

  return { ...state, useModel, clear, settle, readInk, readFile, lookAt };
}

/** Where the pen was last, in the pixels of the picture that is read. */
function penPlace(ink: Ink): Spot {
  return ink.at(-1)?.at(-1) ?? { x: padSize.width / 2, y: padSize.height / 2 };
}
