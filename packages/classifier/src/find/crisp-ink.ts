import { histogram, mapLevels } from "@inkdigit/image-preprocess";
import { maskAbove, type WrittenInk } from "./written-ink.ts";

/** So much of what is ink is fainter than a full stroke. */
const FULL = 0.95;

/**
 * The same with the soft edges of its strokes taken away: ink begins at the threshold. Where a stroke is blurred or small,
 * holes and gaps that had filled are open again.
 */
export function crispInk(written: WrittenInk): WrittenInk {
  const { darkness, levels } = written;
  const full = Math.max(levels.threshold + 1, levelOfStrokes(written));
  const table = Uint8ClampedArray.from(
    { length: 256 },
    (_, level) => (255 * (level - levels.threshold)) / (full - levels.threshold),
  );
  const ink = mapLevels(darkness, table);
  return { ...written, ink, mask: maskAbove(ink, 0), inkLevel: 0 };
}

/** Above which only the darkest of the ink is. */
function levelOfStrokes({ darkness, mask }: WrittenInk): number {
  const counts = histogram(darkness, { mask });
  const wanted = FULL * counts.reduce((sum, count) => sum + count);
  let below = 0;
  return counts.findIndex((count) => {
    below += count;
    return below >= wanted;
  });
}
