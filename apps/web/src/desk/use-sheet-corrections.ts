import type { DigitValue, ReadDigit } from "@inkdigit/classifier";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { correctionStore } from "../corrections/use-corrections.ts";
import { digitsOf } from "../reader/reading-digits.ts";
import type { Labels } from "../reading/corrected-reading.ts";
import type { ReadingState } from "../reading/use-reading.ts";
import { texts } from "../texts/texts.ts";

interface SheetCorrections {
  /** What the visitor said of the digits of this reading, by their place in reading order. */
  readonly labels: Labels;
  /** Says what the digit that is looked at is; what was read anew takes a correction back. */
  correct(label: DigitValue): void;
}

/** Labels by where the digits stand: who writes on does not lose what was said of those before. */
type LabelsByBox = ReadonlyMap<string, DigitValue>;

const none: LabelsByBox = new Map();

/** The corrections of what is read now. They are kept on the device too, for networks to learn from. */
export function useSheetCorrections(
  { reading, look }: ReadingState,
  onProblem: (problem: string) => void,
): SheetCorrections {
  const [labelled, setLabelled] = useState(none);
  /** Keys in the store, by the digits' boxes. */
  const kept = useRef(new Map<string, Promise<number>>());
  const isEmpty = reading === undefined;
  useEffect(() => {
    if (!isEmpty) return;
    setLabelled(none);
    kept.current = new Map();
  }, [isEmpty]);

  const labels = useMemo(() => {
    const entries = reading ? digitsOf(reading).map(boxName) : [];
    return new Map(
      entries.flatMap((name, index) => {
        const label = labelled.get(name);
        return label === undefined ? [] : [[index, label] as const];
      }),
    );
  }, [reading, labelled]);

  return {
    labels,
    correct(label) {
      const digit = reading && look && digitsOf(reading)[look.index];
      if (!digit) return;
      const name = boxName(digit);
      const isRead = label === digit.digit;
      const next = new Map(labelled);
      if (isRead) next.delete(name);
      else next.set(name, label);
      setLabelled(next);
      const field = look.classification.field.data;
      keep(name, isRead ? undefined : { field, label, read: digit.digit });
    },
  };

  function keep(
    name: string,
    correction:
      | { readonly field: Uint8Array; readonly label: DigitValue; readonly read: DigitValue }
      | undefined,
  ) {
    const store = correctionStore();
    const before = kept.current.get(name);
    const after = Promise.resolve(before).then(async (id) => {
      if (id !== undefined) await store.remove(id);
      return correction && store.add({ ...correction, date: new Date().toISOString() });
    });
    after.catch(() => onProblem(texts.errors.notKept));
    if (correction) kept.current.set(name, after as Promise<number>);
    else kept.current.delete(name);
  }
}

function boxName({ box: { x, y, width, height } }: ReadDigit): string {
  return [x, y, width, height].join(" ");
}
