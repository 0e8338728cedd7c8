import { type InkImage, mapLevels, threshold } from "@inkdigit/image-preprocess";
import type { EvenInk } from "./even-ink.ts";
import { type InkLevels, thresholdInk } from "./threshold-ink.ts";

/** The edges of a box are looked for at this share of the threshold: their soft sides belong to them. */
const SOFT = 0.6;

/** Ink told from paper. */
export interface WrittenInk extends EvenInk {
  /** 0 is paper, 255 a full stroke. */
  readonly ink: InkImage;
  /** 255 where there is ink, else 0. */
  readonly mask: InkImage;
  readonly levels: InkLevels;
  /** Where ink begins on `ink`, 0 to 255. */
  readonly inkLevel: number;
  /** 255 where ruled lines were taken away, else 0; absent where none were. */
  readonly rules?: InkImage;
}

/**
 * What is written, or undefined where nothing stands out of the paper.
 *
 * @param faintest - The least level that can be ink, 0 to 255.
 */
export function writtenInk(
  { darkness, scale }: EvenInk,
  faintest?: number,
): WrittenInk | undefined {
  const levels = thresholdInk(darkness, faintest);
  return levels && inkAt({ darkness, scale }, levels);
}

/** What is written, when the levels of ink and paper are known. */
export function inkAt({ darkness, scale }: EvenInk, levels: InkLevels): WrittenInk {
  const { threshold, full, paper, noise } = levels;
  // Paper with its noise becomes 0.
  const stretched = stretchBetween(Math.min(paper + 3 * noise, threshold / 2), full);
  const ink = mapLevels(darkness, tableOf(stretched));
  const mask = maskAbove(darkness, threshold);
  return { darkness, scale, ink, mask, levels, inkLevel: stretched(threshold) };
}

/** 255 where the ink is above a level, else 0. */
export function maskAbove(ink: InkImage, thresh: number): InkImage {
  return threshold(ink, { thresh });
}

/** Ink with its soft edges: what the edges of a box are looked for on. */
export function softMask({ darkness, levels }: WrittenInk): InkImage {
  return maskAbove(darkness, SOFT * levels.threshold);
}

/** `least` becomes 0, a full stroke 255, and what is between stays in proportion. */
export function stretchBetween(least: number, full: number): (level: number) => number {
  return (level) => (255 * (level - least)) / (full - least);
}

/** What each level becomes, for `mapLevels`. */
export function tableOf(change: (level: number) => number): Uint8ClampedArray {
  const table = new Uint8ClampedArray(256);
  for (let level = 0; level < 256; level++) table[level] = change(level);
  return table;
}
