import type { Box, Size } from "@inkdigit/image-preprocess";
import type { Mark } from "./mark.ts";

/** A piece of a frame is no thicker than this share of the picture's shorter side. */
const FRAME = 0.16;
/** What comes nearer to an edge than this share of the shorter side is at the edge. */
const AT_EDGE = 0.08;
/** A mark from one edge to the other that is no thicker than this share of it is a ruled line. */
const RULE = 0.07;
/** A mark of this share of the picture's height is a digit, no matter what else there is. */
const DIGIT = 0.5;
/** What is left of a side of a box is longer than this share of the picture, or reaches into a corner. */
const SHORT = 0.5;

/**
 * The marks of a picture of one digit, without the pieces of a box around it. Short strokes in the
 * middle of an edge, with a digit beside them and no other sign of a box, may be the broken bar of a 7, and stay.
 */
export function withoutEdgePieces(marks: readonly Mark[], picture: Size): Mark[] {
  const atEdge = marks.filter(({ box }) => isEdgePiece(box, picture));
  const rest = marks.filter((mark) => !atEdge.includes(mark));
  const hasDigit = rest.some(({ box }) => box.height >= DIGIT * picture.height);
  const isBoxed = atEdge.some(({ box }) => !isShort(box, picture));
  return hasDigit && !isBoxed ? [...marks] : rest;
}

/** Short, and at one edge alone. */
function isShort({ x, y, width, height }: Box, picture: Size): boolean {
  const near = AT_EDGE * Math.min(picture.width, picture.height);
  const atSide = x <= near || x + width >= picture.width - near;
  const atEnd = y <= near || y + height >= picture.height - near;
  return atSide !== atEnd && width < SHORT * picture.width && height < SHORT * picture.height;
}

/** Thin along an edge of the picture that it touches: a rest of a box or of a ruled line. */
function isEdgePiece(box: Box, { width, height }: Size): boolean {
  const thin = FRAME * Math.min(width, height);
  const near = AT_EDGE * Math.min(width, height);
  const atSide = box.x <= near || box.x + box.width >= width - near;
  const atEnd = box.y <= near || box.y + box.height >= height - near;
  if (box.height >= 0.95 * height && box.width <= RULE * height) return true;
  if (box.width >= 0.95 * width && box.height <= RULE * width) return true;
  if (atSide && box.width <= thin && box.height >= 2 * box.width) return true;
  if (atEnd && box.height <= thin && box.width >= 2 * box.height) return true;
  return atSide && atEnd && Math.max(box.width, box.height) <= 2 * thin;
}
