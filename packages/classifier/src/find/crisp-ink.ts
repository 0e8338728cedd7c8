import { histogram, mapLevels } from "@inkdigit/image-preprocess";
import { percentileAbove } from "./threshold-ink.ts";
import { maskAbove, stretchBetween, tableOf, type WrittenInk } from "./written-ink.ts";

/** So much of what is ink is fainter than a full stroke. */
const FULL = 0.95;

/**
 * The same with the soft edges of its strokes taken away: ink begins at the threshold. Where a stroke
 * is blurred or small, holes and gaps that had filled are open again.
 */
export function crispInk(written: WrittenInk): WrittenInk {
  const { darkness, levels } = written;
  const { threshold } = levels;
  const full = Math.max(threshold + 1, percentileAbove(histogram(darkness), threshold, FULL));
  const ink = mapLevels(darkness, tableOf(stretchBetween(threshold, full)));
  return { ...written, ink, mask: maskAbove(ink, 0), inkLevel: 0 };
}
