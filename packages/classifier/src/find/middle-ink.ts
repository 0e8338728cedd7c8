import { crop } from "@inkdigit/image-preprocess";
import { thresholdInk } from "./threshold-ink.ts";
import { inkAt, type WrittenInk } from "./written-ink.ts";

/** What is left aside at each edge, as a share of the side. */
const EDGE = 0.2;

/**
 * The same picture with ink told from paper by its middle alone; undefined where nothing stands out
 * there, or there is no middle.
 */
export function middleInk(written: WrittenInk): WrittenInk | undefined {
  const { darkness, scale } = written;
  const x = Math.round(EDGE * darkness.width);
  const y = Math.round(EDGE * darkness.height);
  const [width, height] = [darkness.width - 2 * x, darkness.height - 2 * y];
  if (width < 2 || height < 2) return undefined;
  const levels = thresholdInk(crop(darkness, { x, y, width, height }));
  return levels && inkAt({ darkness, scale }, levels);
}
