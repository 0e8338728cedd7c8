import type { Box } from "@inkdigit/image-preprocess";

/** A connected piece of ink, or several that belong together: perhaps a digit. */
export interface Mark {
  readonly box: Box;
  /** Pixels of ink. */
  readonly area: number;
  /** The connected components that it is made of, as labels of the components' picture. */
  readonly labels: readonly number[];
}

/** Several marks as one. */
export function joinMarks(marks: readonly Mark[]): Mark {
  return {
    box: surrounding(marks.map((mark) => mark.box)),
    area: marks.reduce((sum, mark) => sum + mark.area, 0),
    labels: marks.flatMap((mark) => mark.labels),
  };
}

/** The smallest box around all of `boxes`. */
export function surrounding(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
