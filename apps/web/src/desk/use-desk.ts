import type { DigitValue, Layout, Reading } from "@inkdigit/classifier";
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Ink, Stroke } from "../pad/ink.ts";
import {
  addStroke,
  clearInk,
  emptyHistory,
  type InkHistory,
  redo,
  undo,
} from "../pad/ink-history.ts";
import { inkFromText, inkToText } from "../pad/ink-text.ts";
import type { ShownPicture } from "../picture/picture-sheet.tsx";
import { correctedReading } from "../reading/corrected-reading.ts";
import { type ReadingState, useReading } from "../reading/use-reading.ts";
import { parseAddress } from "../shell/address.ts";
import { noteInAddress } from "../shell/use-address.ts";
import { texts } from "../texts/texts.ts";
import { fetchSample, type SampleName, sampleNames } from "./samples.ts";
import { useSheetCorrections } from "./use-sheet-corrections.ts";

/** The sheet that lies on the desk, what is known of it, and what can be done with it. */
export interface Desk extends ReadingState {
  /** What was read, with the visitor's corrections. */
  readonly reading?: Reading;
  readonly history: InkHistory;
  /** Whether the pen is down. */
  readonly writing: boolean;
  /** The picture that lies on the pad. */
  readonly picture: ShownPicture | undefined;
  /** How pictures are read. */
  readonly layout: Layout;
  /** What went wrong last, in a sentence. */
  readonly problem: string | undefined;
  setProblem(problem: string | undefined): void;
  /** Takes the ink of an unfinished stroke too. */
  draw(ink: Ink): void;
  finishStroke(stroke: Stroke): void;
  /** Forgets what was drawn of a stroke. */
  dropStroke(): void;
  undo(): void;
  redo(): void;
  clear(): void;
  /** Takes the picture off the pad. */
  back(): void;
  /** Lays the first of the pictures on the pad, and reads it. */
  show(files: readonly Blob[]): Promise<void>;
  showSample(name: SampleName): Promise<void>;
  /**
   * Notes what lies on the desk in the page's address, and gives that. Absent for pictures of the
   * visitor's own, which are in no address.
   */
  readonly address: (() => string) | undefined;
  /** Reads the picture, and those to come, in another layout. */
  setLayout(layout: Layout): void;
  /** Looks at another digit of the reading. */
  lookAt(index: number): void;
  /** Says what the digit that is looked at really is, which is kept on the device. */
  correct(label: DigitValue): void;
  /**
   * Reads with the model of this file from now on; without one, with the published reader.
   *
   * @returns Why it could not be used, in a sentence, or undefined.
   */
  useModel(model?: Uint8Array): Promise<string | undefined>;
}

/** What of the desk is in the address: it goes from view to view. */
export const deskState = ["sample", "ink", "as", "digit"] as const;

const layouts: readonly Layout[] = ["auto", "digit", "line", "page"];

export function useDesk(): Desk {
  const [problem, setProblem] = useState<string>();
  const { readInk, readFile, clear, ...state } = useReading(setProblem);
  const [history, setHistory] = useState(emptyHistory);
  const [writing, setWriting] = useState(false);
  const [picture, setPicture] = useState<ShownPicture>();
  const [sample, setSample] = useState<SampleName>();
  const [layout, setLayout] = useState(layoutInAddress);
  const { labels, correct } = useSheetCorrections(state, setProblem);
  const reading = useMemo(
    () => state.reading && correctedReading(state.reading, labels),
    [state.reading, labels],
  );

  function write(next: InkHistory) {
    if (picture || next === history) return;
    noteSheet();
    setHistory(next);
    readInk(next.present);
  }

  /** What is noted of another sheet no longer holds. */
  function noteSheet(sheet: { readonly sample?: string } = {}) {
    noteInAddress({ sample: undefined, ink: undefined, digit: undefined, ...sheet });
  }

  async function lay(file: Blob, note: { readonly sample?: SampleName }) {
    noteSheet(note);
    setSample(note.sample);
    setPicture({ file, name: file instanceof File ? file.name : texts.picture.pasted });
    await read(file, layout);
  }

  async function showSample(name: SampleName) {
    setProblem(undefined);
    try {
      await lay(await fetchSample(name), { sample: name });
    } catch {
      setProblem(texts.errors.sample);
    }
  }

  // What the address says of the desk when the page is opened. Later changes are ours.
  useEffect(() => {
    const { sample: named, ink } = parseAddress(location.hash).state;
    const name = sampleNames.find((each) => each === named);
    const written = ink === undefined ? undefined : inkFromText(ink);
    if (name) void showSample(name);
    else if (written) {
      setHistory({ ...emptyHistory, present: written });
      readInk(written);
    }
  }, []);

  async function read(file: Blob, as: Layout) {
    const failure = await readFile(file, as);
    if (failure === undefined) return;
    setProblem(failure);
    setPicture(undefined);
    readInk(history.present);
  }

  return {
    ...state,
    ...(reading && { reading }),
    history,
    writing,
    picture,
    layout,
    problem,
    setProblem,
    correct,
    draw(ink) {
      if (!writing) noteSheet();
      setWriting(true);
      setProblem(undefined);
      readInk(ink, true);
    },
    finishStroke(stroke) {
      setWriting(false);
      write(addStroke(history, stroke));
    },
    dropStroke() {
      setWriting(false);
      readInk(history.present);
    },
    undo: () => write(undo(history)),
    redo: () => write(redo(history)),
    clear: () => write(clearInk(history)),
    back() {
      if (!picture) return;
      noteSheet();
      setPicture(undefined);
      clear();
      readInk(history.present);
    },
    async show(files) {
      const [file, ...others] = files;
      if (!file) return;
      setProblem(others.length > 0 ? texts.errors.several : undefined);
      await lay(file, {});
    },
    showSample,
    address:
      picture && !sample
        ? undefined
        : () => {
            if (!picture) noteInAddress({ ink: inkToText(history.present) });
            return location.href;
          },
    lookAt(index) {
      noteInAddress({ digit: `${index + 1}` });
      state.lookAt(index);
    },
    setLayout(next) {
      setLayout(next);
      noteInAddress({ as: next === "auto" ? undefined : next });
      if (picture) void read(picture.file, next);
    },
    async useModel(model) {
      const failure = await state.useModel(model);
      if (failure !== undefined) return failure;
      if (picture) await read(picture.file, layout);
      else readInk(history.present);
      return undefined;
    },
  };
}

function layoutInAddress(): Layout {
  const { as } = parseAddress(location.hash).state;
  return layouts.find((layout) => layout === as) ?? "auto";
}
