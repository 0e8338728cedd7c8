import type { Box, Size } from "@inkdigit/image-preprocess";
import { joinMarks, type Mark } from "./mark.ts";

/** A mark lower than this share of the picture's shorter side is dust. */
const DUST = 0.08;
/** A stroke of the digit has at least this share of its largest piece's ink. */
const PIECE = 0.04;
/** And stands no further from it than this share of the larger's longer side. */
const NEAR = 0.3;

/**
 * The one digit of a picture: the largest mark near the middle, with the loose strokes around it.
 * Undefined where there is only dust.
 */
export function mainMark(marks: readonly Mark[], picture: Size): Mark | undefined {
  const shorter = Math.min(picture.width, picture.height);
  const large = marks.filter(({ box }) => Math.max(box.width, box.height) >= DUST * shorter);
  const main = large.reduce<Mark | undefined>(
    (best, mark) => (!best || weight(mark, picture) > weight(best, picture) ? mark : best),
    undefined,
  );
  if (!main) return undefined;

  const reach = NEAR * Math.max(main.box.width, main.box.height);
  const strokes = marks.filter(
    (mark) =>
      mark !== main && mark.area >= PIECE * main.area && distance(mark.box, main.box) <= reach,
  );
  return joinMarks([main, ...strokes]);
}

/** Ink, less where it lies towards the edge. */
function weight({ box, area }: Mark, { width, height }: Size): number {
  const dx = (box.x + box.width / 2) / width - 0.5;
  const dy = (box.y + box.height / 2) / height - 0.5;
  return area * (1 - Math.min(0.9, 1.4 * Math.hypot(dx, dy)));
}

function distance(a: Box, b: Box): number {
  const dx = Math.max(0, Math.max(a.x, b.x) - Math.min(a.x + a.width, b.x + b.width));
  const dy = Math.max(0, Math.max(a.y, b.y) - Math.min(a.y + a.height, b.y + b.height));
  return Math.hypot(dx, dy);
}
