import type { DigitValue, ReadDigit } from "@inkdigit/classifier";
import { useEffect, useMemo, useState } from "preact/hooks";
import { correctionStore } from "../corrections/use-corrections.ts";
import { digitsOf } from "../reader/reading-digits.ts";
import type { Labels } from "../reading/corrected-reading.ts";
import { isSamePlace } from "../reading/is-same-place.ts";
import type { ReadingState } from "../reading/use-reading.ts";
import { texts } from "../texts/texts.ts";

interface SheetCorrections {
  /** What the visitor said of the digits of this reading, by their place in reading order. */
  readonly labels: Labels;
  /** Says what the digit that is looked at is; what was read anew takes a correction back. */
  correct(label: DigitValue): void;
}

/** What was said of the digit that stands in a box: who writes on does not lose it. */
interface Labelled {
  readonly box: ReadDigit["box"];
  readonly label: DigitValue;
  /** Its key in the store. */
  readonly id: Promise<number>;
}

const none: readonly Labelled[] = [];

/** The corrections of what is read now. They are kept on the device too, for networks to learn from. */
export function useSheetCorrections(
  { reading, look }: ReadingState,
  onProblem: (problem: string) => void,
): SheetCorrections {
  const [labelled, setLabelled] = useState(none);
  const isEmpty = reading === undefined;
  useEffect(() => {
    if (isEmpty) setLabelled(none);
  }, [isEmpty]);

  const labels = useMemo(() => {
    const digits = reading ? digitsOf(reading) : [];
    return new Map(
      digits.flatMap((digit, index) => {
        const found = labelOf(digit, labelled);
        return found ? [[index, found.label] as const] : [];
      }),
    );
  }, [reading, labelled]);

  return {
    labels,
    correct(label) {
      const digit = reading && look && digitsOf(reading)[look.index];
      if (!digit) return;
      const before = labelOf(digit, labelled);
      const others = labelled.filter((each) => each !== before);
      const forgotten = before?.id.then((id) => correctionStore().remove(id)) ?? Promise.resolve();
      let done: Promise<unknown> = forgotten;
      if (label === digit.digit) setLabelled(others);
      else {
        const field = look.classification.field.data;
        const date = new Date().toISOString();
        const correction = { field, label, read: digit.digit, date };
        const id = forgotten.then(() => correctionStore().add(correction));
        setLabelled([...others, { box: digit.box, label, id }]);
        done = id;
      }
      done.catch(() => onProblem(texts.errors.notKept));
    },
  };
}

function labelOf(digit: ReadDigit, labelled: readonly Labelled[]): Labelled | undefined {
  return labelled.find(({ box }) => isSamePlace(box, digit.box));
}
