import type { Box, InkImage } from "@inkdigit/image-preprocess";
import { inkAlong } from "./ink-along.ts";
import type { Mark } from "./mark.ts";

/** A mark that runs along an edge of the picture is as long as this share of it, */
const LONG = 0.6;
/** at least so many times as long as broad, */
const SLIM = 2;
/** and has ink at the edge along this share of its length: a slanted 1 touches it at its foot alone. */
const ALONG = 0.5;
/** How near is at the edge, as a share of the picture's shorter side, and in pixels. */
const NEAR = 0.04;
const LEAST_NEAR = 3;
/** A mark that spans this share of the picture's height or width and is thin is a rule. */
const SPAN = 0.75;
/** As a share of its length. */
const THIN = 0.08;

/**
 * The marks that can be writing: without page edges, shadows and rules, unless nothing else is
 * there.
 *
 * @param mask - 255 where there is ink, else 0.
 */
export function withoutFrames(marks: readonly Mark[], mask: InkImage): readonly Mark[] {
  const writing = marks.filter((mark) => !isFrame(mark.box, mask));
  return writing.length > 0 ? writing : marks;
}

function isFrame(box: Box, mask: InkImage): boolean {
  const { width, height } = mask;
  const near = Math.max(LEAST_NEAR, Math.round(NEAR * Math.min(width, height)));
  if (box.height >= LONG * height && box.height >= SLIM * box.width) {
    const atLeft = box.x < near && inkAlong(mask, box, [0, near], "rows") >= ALONG;
    const atRight =
      box.x + box.width > width - near &&
      inkAlong(mask, box, [width - near, width], "rows") >= ALONG;
    if (atLeft || atRight) return true;
  }
  if (box.width >= LONG * width && box.width >= SLIM * box.height) {
    const atTop = box.y < near && inkAlong(mask, box, [0, near], "columns") >= ALONG;
    const atBottom =
      box.y + box.height > height - near &&
      inkAlong(mask, box, [height - near, height], "columns") >= ALONG;
    if (atTop || atBottom) return true;
  }
  if (box.height >= SPAN * height && box.width <= THIN * box.height) return true;
  return box.width >= SPAN * width && box.height <= THIN * box.width;
}
