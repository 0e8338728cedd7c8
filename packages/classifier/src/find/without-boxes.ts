import { type Box, connectedComponents, type InkImage } from "@inkdigit/image-preprocess";
import { erase } from "./erase.ts";
import { type WrittenInk, writtenInk } from "./written-ink.ts";

/** A printed box encloses at least this much paper each way, as a share of the picture's shorter side, */
const LEAST_SIDE = 0.05;
/** and this many pixels. */
const LEAST_PIXELS = 14;
/** Its sides are no longer than this many times each other. */
const LONGEST = 4;
/** Its edges are straight: this share of each lies within a few pixels of the outermost. */
const STRAIGHT = 0.6;
const BENT = 0.08;
/** Its rules are no thicker than this share of its shorter side. */
const THICKEST = 0.2;
/** What is fainter than this share of the boxes is no ink. */
const FAINT = 0.2;

/** What is written, less the printed boxes round it, one for each digit or a comb of them. */
export function withoutBoxes(written: WrittenInk): WrittenInk {
  const { mask, darkness, levels, scale } = written;
  const boxes = enclosedBoxes(mask);
  if (boxes.length === 0) return written;
  const data = mask.data.slice();
  for (const box of boxes) eraseAround({ ...mask, data }, box);
  const cleaned = erase(darkness, mask, { ...mask, data });
  return writtenInk({ scale, darkness: cleaned }, FAINT * levels.full) ?? written;
}

/** The rectangles of paper that ink encloses with straight edges. */
function enclosedBoxes(mask: InkImage): Box[] {
  const paper = { ...mask, data: mask.data.map((ink) => 255 - ink) };
  const { labels, components } = connectedComponents(paper, { connectivity: 4 });
  const least = Math.max(LEAST_PIXELS, LEAST_SIDE * Math.min(mask.width, mask.height));
  return components.flatMap(({ box }, i) => {
    const { width, height } = box;
    const isInside =
      box.x > 0 && box.y > 0 && box.x + width < mask.width && box.y + height < mask.height;
    const isSized =
      Math.min(width, height) >= least &&
      Math.max(width, height) <= LONGEST * Math.min(width, height);
    return isInside && isSized && isRectangle(labels, mask.width, i + 1, box) ? [box] : [];
  });
}

/** Whether an area of paper begins near its box's edge in most rows and columns, on all four sides. */
function isRectangle(labels: Int32Array, stride: number, label: number, box: Box): boolean {
  const { x: left, y: top, width, height } = box;
  const slack = Math.max(1, Math.round(BENT * Math.min(width, height)));
  const isPaper = (x: number, y: number) => labels[(top + y) * stride + left + x] === label;
  const near = (count: number, at: (line: number, depth: number) => boolean) => {
    let straight = 0;
    for (let line = 0; line < count; line++) {
      for (let depth = 0; depth <= slack; depth++) {
        if (!at(line, depth)) continue;
        straight++;
        break;
      }
    }
    return straight >= STRAIGHT * count;
  };
  return (
    near(width, (x, depth) => isPaper(x, depth)) &&
    near(width, (x, depth) => isPaper(x, height - 1 - depth)) &&
    near(height, (y, depth) => isPaper(depth, y)) &&
    near(height, (y, depth) => isPaper(width - 1 - depth, y))
  );
}

/** Take away the rules round a rectangle of paper: the ink outside it up to the first paper. */
function eraseAround({ width, height, data }: InkImage, box: Box): void {
  const thickest = Math.ceil(THICKEST * Math.min(box.width, box.height));
  const right = box.x + box.width - 1;
  const bottom = box.y + box.height - 1;
  const wipe = (x: number, y: number, stepX: number, stepY: number) => {
    const run: number[] = [];
    while (run.length <= thickest && x >= 0 && y >= 0 && x < width && y < height) {
      if (data[y * width + x] === 0) break;
      run.push(y * width + x);
      x += stepX;
      y += stepY;
    }
    // A longer run is a stroke of the digit that crosses the rule: only the rule's share goes.
    if (run.length <= thickest) for (const at of run) data[at] = 0;
  };
  for (let x = box.x - thickest; x <= right + thickest; x++) {
    wipe(x, box.y - 1, 0, -1);
    wipe(x, bottom + 1, 0, 1);
  }
  for (let y = box.y; y <= bottom; y++) {
    wipe(box.x - 1, y, -1, 0);
    wipe(right + 1, y, 1, 0);
  }
}
