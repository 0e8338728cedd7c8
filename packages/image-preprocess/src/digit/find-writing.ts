import { invert } from "../colour/invert.ts";
import { resize } from "../geometry/resize.ts";
import { type Histogram, histogram } from "../histogram/histogram.ts";
import { percentileLevel } from "../histogram/percentile-level.ts";
import { flattenLight } from "../page/flatten-light.ts";
import { removeRules } from "../page/remove-rules.ts";
import type { InkImage, LumaImage } from "../picture.ts";
import { threshold } from "../threshold/threshold.ts";
import { triangleLevel } from "../threshold/triangle-level.ts";
import { inkBox } from "./ink-box.ts";
import { paperIsDark, toInk } from "./polarity.ts";

/** What is written on a picture, at a size where it can be measured. */
export interface Writing {
  /** The writing is lighter than its paper, as in MNIST. */
  readonly onDark: boolean;
  /** How much darker a full stroke is than its paper, as a share of the paper's light, 0 to 1. */
  readonly contrast: number;
  /** 255 where there is ink, without lines; else 0. */
  readonly mask: InkImage;
  /** There were lines: of a box, or ruled ones. */
  readonly hasLines: boolean;
  /** Pixels here for one pixel of the picture. */
  readonly scale: number;
}

/** Shorter and longer side that the writing is measured at, in pixels. */
const SHORTEST = 112;
const LONGEST = 1000;
/** Darker than the paper by less than this, of 255, nothing is written: about the faintest pencil. */
const FAINTEST = 20;
/**
 * And most of a stroke is darker by more than this: light that falls off steeply towards the edges
 * of a photo leaves up to 25 when the light is evened out.
 */
const FAINTEST_STROKE = 30;
/** A line is longer than this share of the picture's shorter side: no stroke of MNIST is. */
const LINE = 0.75;
/** And not thicker than this share. */
const LINE_THICKNESS = 0.1;
/** A line of a box lies nearer to the picture's edge than this share of its shorter side. */
const EDGE = 0.12;
/** Or crosses this share of the picture. */
const ACROSS = 0.97;
/** Besides the lines, this share of the ink is left: else they are strokes themselves. */
const LEFT_OVER = 0.2;

/** What is written on a picture, or undefined where nothing stands out of the paper. */
export function findWriting(luma: LumaImage): Writing | undefined {
  const onDark = paperIsDark(luma);
  const light = onDark ? invert(luma) : luma;
  const { sized, scale } = toWorkingSize(light);
  const ink = toInk(flattenLight(sized), { paper: "light" });
  const levels = strokeLevels(ink);
  if (!levels) return undefined;
  const { mask, hasLines } = withoutLines(threshold(ink, { thresh: levels.least }));
  return { onDark, contrast: levels.full / 255, mask, hasLines, scale };
}

/** A picture made small or large enough for its writing to be measured. */
export function toWorkingSize(luma: LumaImage): { sized: LumaImage; scale: number } {
  const scale = workScale(luma);
  const sized = resize(luma, {
    width: Math.max(1, Math.round(luma.width * scale)),
    height: Math.max(1, Math.round(luma.height * scale)),
    interpolation: scale < 1 ? "area" : "cubic",
  });
  return { sized, scale };
}

/**
 * The level of a full stroke, and the least one that counts as ink: half of it, but never less than
 * where the histogram's paper ends (`triangleLevel`). Undefined on blank paper.
 */
export function strokeLevels(ink: InkImage): { full: number; least: number } | undefined {
  const counts = histogram(ink);
  const foot = Math.max(FAINTEST, triangleLevel(counts));
  const full = percentileLevel(above(counts, foot), 0.75);
  return full < FAINTEST_STROKE ? undefined : { full, least: Math.max(foot, full / 2) };
}

function workScale({ width, height }: LumaImage): number {
  const longer = Math.max(width, height);
  return Math.min(LONGEST / longer, Math.max(1, SHORTEST / Math.min(width, height)));
}

function above(counts: Histogram, level: number): Histogram {
  return counts.map((count, i) => (i > level ? count : 0));
}

/** A mask without the lines of a box or of ruled paper: those at its edges, or all across it. */
export function withoutLines(whole: InkImage): { mask: InkImage; hasLines: boolean } {
  const side = Math.min(whole.width, whole.height);
  const options = { leastLength: LINE * side, mostThickness: LINE_THICKNESS * side };
  const withoutRows = removeRules(whole, { ...options, direction: "horizontal" });
  const mask = removeRules(withoutRows, { ...options, direction: "vertical" });
  if (mask === whole) return { mask, hasLines: false };
  const rows = inkBox(difference(whole, withoutRows));
  const columns = inkBox(difference(withoutRows, mask));
  const hasLines =
    inkOf(mask) > LEFT_OVER * inkOf(whole) &&
    ((rows !== undefined &&
      (isAtEdge(rows.y, rows.height, whole.height, side) || rows.width > ACROSS * whole.width)) ||
      (columns !== undefined && isAtEdge(columns.x, columns.width, whole.width, side)));
  return hasLines ? { mask, hasLines } : { mask: whole, hasLines };
}

function isAtEdge(start: number, length: number, all: number, side: number): boolean {
  return start < EDGE * side || start + length > all - EDGE * side;
}

function difference(all: InkImage, less: InkImage): InkImage {
  return { ...all, data: all.data.map((level, i) => level - less.data[i]!) };
}

function inkOf({ data }: InkImage): number {
  let count = 0;
  for (let i = 0; i < data.length; i++) if (data[i] !== 0) count++;
  return count;
}
