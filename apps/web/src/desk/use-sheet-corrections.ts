import type { DigitValue } from "@inkdigit/classifier";
import { useEffect, useRef, useState } from "preact/hooks";
import { correctionStore } from "../corrections/use-corrections.ts";
import { digitsOf } from "../reader/reading-digits.ts";
import type { Labels } from "../reading/corrected-reading.ts";
import type { ReadingState } from "../reading/use-reading.ts";
import { texts } from "../texts/texts.ts";

interface SheetCorrections {
  /** What the visitor said of the digits of this reading, by their place. */
  readonly labels: Labels;
  /** Says what the digit that is looked at is; what was read anew takes a correction back. */
  correct(label: DigitValue): void;
}

const none: Labels = new Map();

/** The corrections of what is read now. They are kept on the device too, for networks to learn from. */
export function useSheetCorrections(
  { reading, look }: ReadingState,
  onProblem: (problem: string) => void,
): SheetCorrections {
  const [labels, setLabels] = useState(none);
  /** Keys in the store, by the digits' places. */
  const kept = useRef(new Map<number, Promise<number>>());
  useEffect(() => {
    setLabels(none);
    kept.current = new Map();
  }, [reading]);

  return {
    labels,
    correct(label) {
      if (!reading || !look) return;
      const { index, classification } = look;
      const read = digitsOf(reading)[index]!.digit;
      const next = new Map(labels);
      if (label === read) next.delete(index);
      else next.set(index, label);
      setLabels(next);
      keep(index, label === read ? undefined : { field: classification.field.data, label, read });
    },
  };

  function keep(
    index: number,
    correction: { field: Uint8Array; label: DigitValue; read: DigitValue } | undefined,
  ) {
    const store = correctionStore();
    const before = kept.current.get(index);
    const after = Promise.resolve(before).then(async (id) => {
      if (id !== undefined) await store.remove(id);
      return correction && store.add({ ...correction, date: new Date().toISOString() });
    });
    after.catch(() => onProblem(texts.errors.notKept));
    if (correction) kept.current.set(index, after as Promise<number>);
    else kept.current.delete(index);
  }
}
