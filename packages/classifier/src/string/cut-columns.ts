import type { InkImage } from "@inkdigit/image-preprocess";

/** Lengths here are shares of a digit's height. */

/** Two cuts are at least this far apart. */
const APART = 0.14;
/** There is at most one cut for each such width. */
const NARROWEST = 0.22;
/** No cut goes through a hole that is higher than this: it is the middle of a 0, 6, 8 or 9. */
const HOLE = 0.22;
/** What speaks against a cut at a column, beside its ink: the extent of the ink and of its holes. */
const EXTENT = 0.35;
const HOLES = 1;
/** No cut where more than this share of the height speaks against it. */
const WORST = 0.9;

/**
 * Columns at which a piece of ink that may be several digits can be cut, from left to right: where
 * there is little ink, little height and no hole.
 *
 * @param piece - The piece alone: 255 where it has ink, else 0.
 * @param digitHeight - In pixels.
 */
export function cutColumns(piece: InkImage, digitHeight: number): number[] {
  const { width, height } = piece;
  const holes = holeHeights(piece);
  const against = columnCosts(piece, holes);
  const apart = Math.max(2, Math.floor(APART * digitHeight));
  const most = Math.max(1, Math.floor(width / (NARROWEST * digitHeight)));

  const order = Array.from(
    { length: Math.max(0, width - 2 * (apart >> 1)) },
    (_, i) => i + (apart >> 1),
  );
  order.sort((a, b) => against[a]! - against[b]!);
  const cuts: number[] = [];
  for (const x of order) {
    if (cuts.length >= most || against[x]! > WORST * height) break;
    if (holes[x]! > HOLE * digitHeight) continue;
    if (cuts.every((cut) => Math.abs(cut - x) >= apart)) cuts.push(x);
  }
  return cuts.sort((a, b) => a - b);
}

function columnCosts({ width, height, data }: InkImage, holes: Float32Array): Float32Array {
  const costs = new Float32Array(width);
  for (let x = 0; x < width; x++) {
    let ink = 0;
    let top = height;
    let bottom = -1;
    for (let y = 0; y < height; y++) {
      if (data[y * width + x] === 0) continue;
      ink++;
      if (top === height) top = y;
      bottom = y;
    }
    costs[x] = ink + EXTENT * Math.max(0, bottom - top + 1) + HOLES * holes[x]!;
  }
  return smoothed(costs);
}

/** By the binomial weights 1 4 6 4 1. */
function smoothed(values: Float32Array): Float32Array {
  const at = (x: number) => values[Math.min(values.length - 1, Math.max(0, x))]!;
  return values.map(
    (value, x) => (6 * value + 4 * (at(x - 1) + at(x + 1)) + at(x - 2) + at(x + 2)) / 16,
  );
}

/** For each column, how many pixels of it lie in holes: paper that the ink encloses. */
function holeHeights({ width, height, data }: InkImage): Float32Array {
  const outside = new Uint8Array(width * height);
  const stack: number[] = [];
  const visit = (i: number) => {
    if (outside[i] || data[i]) return;
    outside[i] = 1;
    stack.push(i);
  };
  for (let x = 0; x < width; x++) {
    visit(x);
    visit((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    visit(y * width);
    visit(y * width + width - 1);
  }
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    const x = i % width;
    if (x > 0) visit(i - 1);
    if (x < width - 1) visit(i + 1);
    if (i >= width) visit(i - width);
    if (i < (height - 1) * width) visit(i + width);
  }
  const holes = new Float32Array(width);
  for (let i = 0; i < data.length; i++) if (!outside[i] && !data[i]) holes[i % width]!++;
  return holes;
}
