import type { DigitValue, Layout, Reading } from "@inkdigit/classifier";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
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
import { digitsOf } from "../reader/reading-digits.ts";
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

/** What is in the address by our own doing. */
type Noted = Readonly<Partial<Record<(typeof deskState)[number], string | undefined>>>;

const nothingNoted: Noted = { sample: undefined, ink: undefined, as: undefined, digit: undefined };

const layouts: readonly Layout[] = ["auto", "digit", "line", "page"];

export function useDesk(): Desk {
  const [problem, setProblem] = useState<string>();
  const { readInk, readFile, clear, settle, ...state } = useReading(setProblem);
  const [history, setHistory] = useState(emptyHistory);
  const [writing, setWriting] = useState(false);
  const [picture, setPicture] = useState<ShownPicture>();
  const [sample, setSample] = useState<SampleName>();
  const [layout, setLayout] = useState(layoutInAddress);
  const noted = useRef<Noted>({ as: parseAddress(location.hash).state.as });
  /** The digit that the address names, until it is read. */
  const wanted = useRef<string>();
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

  function note(changes: Noted) {
    noted.current = { ...noted.current, ...changes };
    noteInAddress(changes);
  }

  /** What is noted of another sheet no longer holds. */
  function noteSheet(sheet: Noted = {}) {
    wanted.current = sheet.digit;
    note({ sample: undefined, ink: undefined, digit: undefined, ...sheet });
  }

  async function lay(file: Blob, sample?: SampleName, as = layout, digit?: string) {
    noteSheet({ sample, digit });
    setSample(sample);
    setPicture({ file, name: file instanceof File ? file.name : texts.picture.pasted });
    await read(file, as);
  }

  async function showSample(name: SampleName, as = layout, digit?: string) {
    setProblem(undefined);
    try {
      await lay(await fetchSample(name), name, as, digit);
    } catch {
      setProblem(texts.errors.sample);
    }
  }

  /** Lays on the desk what the address says, and notes there what it does not say. */
  function followAddress() {
    const { state: said } = parseAddress(location.hash);
    const as = layoutInAddress();
    const name = sampleNames.find((each) => each === said.sample);
    const written = said.ink === undefined ? undefined : inkFromText(said.ink);
    if (name && (name !== noted.current.sample || as !== layout)) {
      setLayout(as);
      note({ as: said.as });
      void showSample(name, as, said.digit);
    } else if (!name && written && said.ink !== noted.current.ink) {
      noteSheet({ ink: said.ink, digit: said.digit });
      setPicture(undefined);
      clear();
      setHistory({ ...emptyHistory, present: written });
      readInk(written);
    } else noteInAddress({ ...nothingNoted, ...noted.current });
  }

  const follow = useRef(followAddress);
  follow.current = followAddress;
  useEffect(() => {
    const onChange = () => follow.current();
    onChange();
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);

  // The digit that the address named is looked at as soon as it is read.
  useEffect(() => {
    if (!state.reading || wanted.current === undefined) return;
    const index = Number(wanted.current) - 1;
    wanted.current = undefined;
    if (digitsOf(state.reading)[index]) lookAt(index);
    else note({ digit: undefined });
  }, [state.reading]);

  function lookAt(index: number) {
    note({ digit: `${index + 1}` });
    state.lookAt(index);
  }

  async function read(file: Blob, as: Layout) {
    const failure = await readFile(file, as);
    if (failure === undefined) return;
    noteSheet();
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
    correct(label) {
      settle();
      correct(label);
    },
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
      await lay(file);
    },
    showSample: (name) => showSample(name),
    address:
      picture && !sample
        ? undefined
        : () => {
            if (!picture) note({ ink: inkToText(history.present) });
            return location.href;
          },
    lookAt,
    setLayout(next) {
      setLayout(next);
      note({ as: next === "auto" ? undefined : next, digit: undefined });
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
