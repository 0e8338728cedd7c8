import {
  type Box,
  connectedComponents,
  type InkImage,
  removeRules,
  subtract,
} from "@inkdigit/image-preprocess";

/** A printed box on a drawing: its four edges, outermost pixels, and how thick they are. */
export interface PrintedBox extends Box {
  readonly thickness: number;
}

/** Its edges are at least as long as this share of the picture's shorter side, */
const LEAST_SIDE = 0.05;
/** and as so many pixels. */
const LEAST_PIXELS = 14;
/** No rule is thicker than this share of the picture's shorter side, or than a third of its length. */
const THICKEST = 0.06;
const SLIMMEST = 3;
/** An edge may be interrupted, by strokes across it too, along this share of it. */
const INTERRUPTED = 0.3;
/** How much the two upright edges differ in height and place, as a share of their height. */
const UNEVEN = 0.25;
/** How far apart they stand, in heights. */
const NARROWEST = 0.35;
const WIDEST = 2.5;
/** Ink runs along this share of the other two edges, no further off than this share of the height. */
const DRAWN = 0.7;
const OFF = 0.1;
/** A box alone may be a square 0: there are at least two, whose heights differ by less than this share. */
const ALIKE = 0.25;
/** And that stand on a line: no further up or down than this share of their height. */
const IN_LINE = 0.6;

/** The rows of printed boxes of a form, one for each digit; strokes may touch and cross them. */
export function findBoxes(mask: InkImage): PrintedBox[] {
  const uprights = uprightRules(mask);
  const boxes = uprights.flatMap((left) => {
    const right = uprights.find((one) => isOpposite(left, one) && closes(mask, left, one));
    return right ? [between(left, right)] : [];
  });
  return boxes.filter((box) =>
    boxes.some(
      (other) =>
        other !== box &&
        Math.abs(other.height - box.height) < ALIKE * box.height &&
        Math.abs(other.y - box.y) < IN_LINE * box.height,
    ),
  );
}

/** Straight strokes that go up and down, from left to right. */
function uprightRules(mask: InkImage): Box[] {
  const shorter = Math.min(mask.width, mask.height);
  const leastLength = Math.max(LEAST_PIXELS, LEAST_SIDE * shorter);
  const mostThickness = Math.max(4, THICKEST * shorter);
  const rest = removeRules(mask, { direction: "vertical", leastLength, mostThickness });
  if (rest === mask) return [];
  return connectedComponents(subtract(mask, rest), { connectivity: 8 })
    .components.map(({ box }) => box)
    .filter((box) => box.height >= 0.8 * leastLength && box.height >= SLIMMEST * box.width)
    .sort((a, b) => a.x - b.x)
    .reduce<Box[]>(joined, []);
}

/** With one more piece, which may go on where another one was interrupted. */
function joined(rules: Box[], piece: Box): Box[] {
  const at = rules.findIndex((rule) => {
    const beside = piece.x - rule.x - rule.width;
    const bottom = Math.max(rule.y + rule.height, piece.y + piece.height);
    const height = bottom - Math.min(rule.y, piece.y);
    const gap = height - rule.height - piece.height;
    return (
      beside <= Math.max(rule.width, piece.width) / 2 && gap >= 0 && gap <= INTERRUPTED * height
    );
  });
  if (at < 0) return [...rules, piece];
  const rule = rules[at]!;
  const y = Math.min(rule.y, piece.y);
  const longer = {
    x: rule.x,
    y,
    width: Math.max(rule.x + rule.width, piece.x + piece.width) - rule.x,
    height: Math.max(rule.y + rule.height, piece.y + piece.height) - y,
  };
  return rules.with(at, longer);
}

function isOpposite(left: Box, right: Box): boolean {
  const height = Math.max(left.height, right.height);
  const gap = right.x - left.x - left.width;
  return (
    gap >= NARROWEST * height &&
    gap <= WIDEST * height &&
    Math.abs(left.height - right.height) <= UNEVEN * height &&
    Math.abs(left.y - right.y) <= UNEVEN * height
  );
}

/** Whether ink runs from the one to the other at both their ends. */
function closes(mask: InkImage, left: Box, right: Box): boolean {
  const off = Math.max(2, OFF * Math.max(left.height, right.height));
  return (
    inkBetween(mask, left, right, left.y, right.y, off) >= DRAWN &&
    inkBetween(mask, left, right, left.y + left.height - 1, right.y + right.height - 1, off) >=
      DRAWN
  );
}

/** Share of the columns between two uprights that have ink near the line from a height to another. */
function inkBetween(
  { width, height, data }: InkImage,
  left: Box,
  right: Box,
  from: number,
  to: number,
  off: number,
): number {
  const start = left.x + left.width;
  let drawn = 0;
  for (let x = start; x < right.x; x++) {
    const y = from + ((to - from) * (x - start)) / Math.max(1, right.x - start);
    const last = Math.min(height - 1, Math.floor(y + off));
    for (let row = Math.max(0, Math.ceil(y - off)); row <= last; row++) {
      if (data[row * width + x] === 0) continue;
      drawn++;
      break;
    }
  }
  return drawn / (right.x - start);
}

function between(left: Box, right: Box): PrintedBox {
  const y = Math.min(left.y, right.y);
  const bottom = Math.max(left.y + left.height, right.y + right.height);
  return {
    x: left.x,
    y,
    width: right.x + right.width - left.x,
    height: bottom - y,
    thickness: Math.min(left.width, right.width),
  };
}
