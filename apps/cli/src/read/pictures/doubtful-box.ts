import type { Box } from "@inkdigit/image-preprocess";
import type { ReadOutcome } from "../outcome.ts";

/** Shown around what is doubtful: a share of its longer side. */
const MARGIN = 0.15;

/**
 * Where on a picture a person should look: around its doubtful lines or cells, or all that was found
 * where none of them is doubtful by itself; the whole picture where nothing was found.
 */
export function doubtfulBox(outcome: ReadOutcome): Box {
  const { image } = outcome;
  const found = outcome.cells
    ? outcome.cells.flat().map(({ box, status }) => ({ box, doubtful: status === "review" }))
    : outcome.lines.map(({ box, digits }) => ({
        box,
        doubtful: digits.some(({ reasons }) => reasons.length > 0),
      }));
  const doubtful = found.filter((part) => part.doubtful);
  const boxes = (doubtful.length > 0 ? doubtful : found).map(({ box }) => box);
  const whole = { x: 0, y: 0, width: image.width, height: image.height };
  return boxes.length === 0 ? whole : within(grown(around(boxes)), whole);
}

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function grown({ x, y, width, height }: Box): Box {
  const margin = Math.round(MARGIN * Math.max(width, height)) + 4;
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

/** The part of the box that lies in the other, in whole pixels, at least one of them. */
function within(box: Box, limit: Box): Box {
  const x = clamp(Math.floor(box.x), 0, limit.width - 1);
  const y = clamp(Math.floor(box.y), 0, limit.height - 1);
  const right = clamp(Math.ceil(box.x + box.width), x + 1, limit.width);
  const bottom = clamp(Math.ceil(box.y + box.height), y + 1, limit.height);
  return { x, y, width: right - x, height: bottom - y };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
