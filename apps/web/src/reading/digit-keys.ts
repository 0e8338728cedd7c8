import type { DigitValue } from "@inkdigit/classifier";

/** Pressed keys, with what is held down. */
interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The digit that a key stands for, if any. */
export function typedDigit({ key, ctrlKey, metaKey, altKey }: Press): DigitValue | undefined {
  if (ctrlKey || metaKey || altKey || !/^[0-9]$/.test(key)) return undefined;
  return Number(key) as DigitValue;
}

/**
 * The place that a key leads to among digits in rows: left and right, also from row to row, up and
 * down, first and last. Undefined for other keys.
 *
 * @param lengths - How many stand in each row.
 * @param place - In reading order, of all rows.
 */
export function stepAmong(
  lengths: readonly number[],
  place: number,
  { key }: Press,
): number | undefined {
  const count = lengths.reduce((sum, length) => sum + length, 0);
  const clamped = (to: number) => Math.max(0, Math.min(count - 1, to));
  switch (key) {
    case "ArrowLeft":
      return clamped(place - 1);
    case "ArrowRight":
      return clamped(place + 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    case "ArrowUp":
      return inRowBeside(lengths, place, -1);
    case "ArrowDown":
      return inRowBeside(lengths, place, 1);
    default:
      return undefined;
  }
}

/** At the same place of another row, or at its last where it is shorter. */
function inRowBeside(lengths: readonly number[], place: number, step: -1 | 1): number {
  let row = 0;
  let start = 0;
  while (place >= start + lengths[row]!) start += lengths[row++]!;
  const other = lengths[row + step];
  if (other === undefined) return place;
  const otherStart = step === 1 ? start + lengths[row]! : start - other;
  return otherStart + Math.min(place - start, other - 1);
}
