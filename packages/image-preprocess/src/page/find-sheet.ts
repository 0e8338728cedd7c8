import type { Quadrilateral } from "../geometry/get-perspective-transform.ts";
import { resize } from "../geometry/resize.ts";
import type { Size } from "../geometry/size.ts";
import { contourArea } from "../outline/contour-area.ts";
import type { LumaImage } from "../picture.ts";
import { crossingOf } from "./lines/crossing-of.ts";
import { edgeField } from "./lines/edge-field.ts";
import { findLines, type Line } from "./lines/find-lines.ts";
import { lineFamilies } from "./lines/line-families.ts";
import { sideSupport } from "./sheet/side-support.ts";

/** Longer side of the small copy on which sheets are looked for, in pixels. */
const WORKING_SIDE = 500;
/** Lines of each direction that may be a side, the strongest first. */
const MOST_LINES = 14;
/** Two opposite sides are further apart than this share of the picture. */
const LEAST_SIDE = 0.3;
/** A corner may lie outside the picture by this share of it. */
const OUTSIDE = 0.15;
/** A side is there when the sheet is brighter than its surroundings along this share of it. */
const LEAST_SUPPORT = 0.55;
/** What a side counts that is cut off by the edge of the picture; two at most may be. */
const CUT_OFF = 0.6;
const MOST_CUT_OFF = 2;
/** How much a sheet's share of the picture counts beside its sides. */
const SIZE_COUNTS = 0.5;

/**
 * The sheet of paper on a photo, brighter than what it lies on, turned by up to 45 degrees and seen
 * aslant. Its corners: top left, top right, bottom right, bottom left, as the picture stands. One or
 * two sides may be cut off by the edge of the picture. Undefined where there is none.
 *
 * Straight edges are found by a Hough transform; of the quadrilaterals that they make, the largest
 * is taken that is brighter inside than outside along its sides.
 */
export function findSheet(luma: LumaImage): Quadrilateral | undefined {
  if (Math.min(luma.width, luma.height) < 16) return undefined;
  const small = shrink(luma);
  const { down, across } = lineFamilies(findLines(edgeField(small)));
  const uprights = [...strongest(down.lines), ...edges(small.width, 0)];
  const levels = [...strongest(across.lines), ...edges(small.height, 90)];
  let best: Quadrilateral | undefined;
  let most = 0;
  for (const [left, right] of pairs(uprights, LEAST_SIDE * small.width)) {
    for (const [top, bottom] of pairs(levels, LEAST_SIDE * small.height)) {
      const corners: Quadrilateral = [
        crossingOf(left, top, small),
        crossingOf(right, top, small),
        crossingOf(right, bottom, small),
        crossingOf(left, bottom, small),
      ];
      const score = scoreOf(corners, small, most);
      if (score <= most) continue;
      most = score;
      best = corners;
    }
  }
  return best && toPicture(best, luma, small);
}

/** How much a quadrilateral looks like a sheet: 0 when it is none, or can't score more than enough. */
function scoreOf(corners: Quadrilateral, small: LumaImage, enough: number): number {
  if (!corners.every((corner) => isNear(corner, small))) return 0;
  const share = contourArea(corners) / (small.width * small.height);
  const size = Math.min(1, share) ** SIZE_COUNTS;
  if (size <= enough) return 0;
  let sum = 0;
  let cutOff = 0;
  for (let i = 0; i < 4; i++) {
    const support = sideSupport(small, corners[i]!, corners[(i + 1) % 4]!);
    if (support === undefined) cutOff++;
    if (cutOff > MOST_CUT_OFF || (support ?? 1) < LEAST_SUPPORT) return 0;
    sum += support ?? CUT_OFF;
  }
  return (sum / 4) * size;
}

function strongest(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) => b.votes - a.votes).slice(0, MOST_LINES);
}

/** The two edges of a picture that is so many pixels wide or high. */
function edges(side: number, angle: number): Line[] {
  const distance = (side - 1) / 2;
  return [-distance, distance].map((at) => ({ angle, distance: at, votes: 0 }));
}

/** Every two lines with more than the least distance, the first before the second. */
function* pairs(lines: readonly Line[], least: number): Generator<[Line, Line]> {
  for (const first of lines) {
    for (const second of lines) {
      if (second.distance - first.distance > least) yield [first, second];
    }
  }
}

function isNear({ x, y }: { readonly x: number; readonly y: number }, { width, height }: Size) {
  return (
    x > -OUTSIDE * width &&
    x < (1 + OUTSIDE) * width &&
    y > -OUTSIDE * height &&
    y < (1 + OUTSIDE) * height
  );
}

function shrink(luma: LumaImage): LumaImage {
  const scale = WORKING_SIDE / Math.max(luma.width, luma.height);
  if (scale >= 1) return luma;
  return resize(luma, {
    width: Math.max(2, Math.round(luma.width * scale)),
    height: Math.max(2, Math.round(luma.height * scale)),
    interpolation: "area",
  });
}

function toPicture(corners: Quadrilateral, picture: Size, small: Size): Quadrilateral {
  const across = picture.width / small.width;
  const down = picture.height / small.height;
  const [a, b, c, d] = corners.map(({ x, y }) => ({
    x: (x + 0.5) * across - 0.5,
    y: (y + 0.5) * down - 0.5,
  }));
  return [a!, b!, c!, d!];
}
