import {
  type Box,
  connectedComponents,
  type InkImage,
  invert,
  removeRules,
} from "@inkdigit/image-preprocess";
import { erase } from "./erase.ts";
import { findBoxes, type PrintedBox } from "./find-boxes.ts";
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

/** Two boxes that share this much are the same one. */
const SAME = 0.5;
/** A box's edge is taken away where it goes on for this share of the box's side, */
const LEAST_EDGE = 0.4;
/** where it is up to this many times as thick as its upright parts, */
const UNEVEN = 1.6;
/** and with it what lies so many pixels further in or out: its soft sides. */
const SOFT = 2;

/** What is written, less the printed boxes round it, one for each digit or a comb of them. */
export function withoutBoxes(written: WrittenInk): WrittenInk {
  const enclosed = enclosedBoxes(written.mask);
  const touched = findBoxes(written.mask).filter(
    (box) => !enclosed.some((inside) => overlap(box, inside) > SAME),
  );
  return withoutTouched(withoutEnclosing(written, enclosed), touched);
}

/** What two boxes share, as a share of what they cover together. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  return (width * height) / (a.width * a.height + b.width * b.height - width * height);
}

/** Less the boxes that strokes touch. What crosses their edges stays. */
function withoutTouched(written: WrittenInk, boxes: readonly PrintedBox[]): WrittenInk {
  const { mask, darkness, levels, scale } = written;
  if (boxes.length === 0) return written;
  const least = Math.min(...boxes.map(({ width, height }) => Math.min(width, height)));
  const thickness = median(boxes.map((box) => box.thickness));
  const strokes = removeRules(mask, {
    direction: "both",
    leastLength: LEAST_EDGE * least,
    mostThickness: UNEVEN * thickness,
  });
  const data = darkness.data.slice();
  for (const box of boxes) {
    const band = thickness + SOFT;
    const right = box.x + box.width;
    const bottom = box.y + box.height;
    for (let y = Math.max(0, box.y - SOFT); y < Math.min(mask.height, bottom + SOFT); y++) {
      const isEndRow = y < box.y + band || y >= bottom - band;
      for (let x = Math.max(0, box.x - SOFT); x < Math.min(mask.width, right + SOFT); x++) {
        const isEdge = isEndRow || x < box.x + band || x >= right - band;
        if (isEdge && strokes.data[y * mask.width + x] === 0) data[y * mask.width + x] = 0;
      }
    }
  }
  const cleaned = { scale, darkness: { ...darkness, data } };
  return writtenInk(cleaned, FAINT * levels.full) ?? written;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Less the boxes that enclose what is written with straight edges. */
function withoutEnclosing(written: WrittenInk, boxes: readonly Box[]): WrittenInk {
  const { mask, darkness, levels, scale } = written;
  if (boxes.length === 0) return written;
  const data = mask.data.slice();
  for (const box of boxes) eraseAround({ ...mask, data }, box);
  const cleaned = erase(darkness, mask, { ...mask, data });
  return writtenInk({ scale, darkness: cleaned }, FAINT * levels.full) ?? written;
}

/** The rectangles of paper that ink encloses with straight edges. */
function enclosedBoxes(mask: InkImage): Box[] {
  const { labels, components } = connectedComponents(invert(mask), { connectivity: 4 });
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
