import type { Box, Size } from "@inkdigit/image-preprocess";
import type { Mark } from "./mark.ts";

/** What runs along an edge of the picture for at least this share of it is no writing. */
const ALONG_EDGE = 0.6;
/** A mark that spans this share of the picture's height or width and is thin is a rule. */
const SPAN = 0.75;
/** As a share of its length. */
const THIN = 0.08;

/**
 * The marks that can be writing: without page edges, shadows and rules, unless nothing else is
 * there.
 */
export function withoutFrames(marks: readonly Mark[], picture: Size): readonly Mark[] {
  const writing = marks.filter((mark) => !isFrame(mark.box, picture));
  return writing.length > 0 ? writing : marks;
}

function isFrame(box: Box, { width, height }: Size): boolean {
  const touchesSide = box.x <= 1 || box.x + box.width >= width - 1;
  const touchesEnd = box.y <= 1 || box.y + box.height >= height - 1;
  if (touchesSide && box.height >= ALONG_EDGE * height && box.height >= 2 * box.width) return true;
  if (touchesEnd && box.width >= ALONG_EDGE * width && box.width >= 2 * box.height) return true;
  if (box.height >= SPAN * height && box.width <= THIN * box.height) return true;
  return box.width >= SPAN * width && box.height <= THIN * box.width;
}
