import { type Histogram, histogram, type InkImage, otsuLevel } from "@inkdigit/image-preprocess";

/** Where ink begins on a picture whose paper is 0. */
export interface InkLevels {
  /** Pixels above this are ink, 0 to 255. */
  readonly threshold: number;
  /** The level of a full stroke, 0 to 255. */
  readonly full: number;
  /** The level of the paper, 0 to 255. */
  readonly paper: number;
  /** Standard deviation of the paper, in levels. */
  readonly noise: number;
}

/** Darker than the paper by less than this share of 255 is no ink: about the faintest pencil. */
const FAINTEST = 18;
/** Ink stands out of the paper's noise by this many standard deviations. */
const ABOVE_NOISE = 4;
/** A full stroke stands out of the paper by this many times the least that could be ink. */
const CONTRAST = 1.4;
/** Where the threshold lies between the mean of the paper (0) and the mean of the ink (1). */
const BETWEEN = 0.5;
/** Of a picture lower than this, in pixels, every row is looked at. */
const LOW = 150;
/** Otsu looks at pixels no further than this from one that could be ink. */
const NEIGHBOURHOOD = 3;

/**
 * The level that parts ink from paper, or undefined where nothing stands out.
 *
 * Otsu's threshold, but over the surroundings of the pixels that could be ink: over a whole page the
 * few pixels of ink would not weigh enough, and the threshold would fall into the paper's noise.
 * Of the levels that part the classes equally well, the one between their means.
 *
 * @param faintest - The least level that can be ink, where more is known than of any paper.
 */
export function thresholdInk(ink: InkImage, faintest: number = FAINTEST): InkLevels | undefined {
  const noise = paperNoise(ink);
  const paper = median(ink);
  const floor = paper + Math.max(FAINTEST, faintest, ABOVE_NOISE * noise);
  const levels = histogramAround(ink, floor);
  if (!levels) return undefined;
  const least = Math.max(floor, betweenClasses(levels, otsuLevel(levels)));
  const full = percentileAbove(levels, least, 0.75);
  if (full - paper < CONTRAST * (floor - paper)) return undefined;
  return { threshold: least, full, paper, noise };
}

/**
 * Standard deviation of the paper's noise, in levels: from the median step between neighbouring
 * pixels, which the few edges of strokes hardly move.
 */
export function paperNoise(ink: InkImage): number {
  const steps = stepsOf(ink);
  const count = steps.reduce((sum, here) => sum + here, 0);
  let below = 0;
  for (let step = 0; step < 256; step++) {
    const here = steps[step]!;
    if (below + here >= count / 2) {
      const median = here === 0 ? 0 : Math.max(0, step - 0.5 + (count / 2 - below) / here);
      return median / (Math.SQRT2 * 0.6745);
    }
    below += here;
  }
  return 0;
}

/** Rows of a large picture say the same as the ones above them: of how many one is looked at. */
function rowStep(height: number): number {
  return height < LOW ? 1 : 2;
}

/** How many pixels differ by each step, 0 to 255, from the one at their left. */
function stepsOf({ width, height, data }: InkImage): Uint32Array {
  // Steps down, none and up. Every other one counts apart: most are 0, and would wait for each other.
  const odd = new Uint32Array(511);
  const even = new Uint32Array(511);
  for (let y = 0; y < height; y += rowStep(height)) {
    const end = (y + 1) * width;
    let i = y * width + 1;
    let left = data[i - 1]!;
    for (; i + 1 < end; i += 2) {
      const here = data[i]!;
      const right = data[i + 1]!;
      odd[255 + here - left]!++;
      even[255 + right - here]!++;
      left = right;
    }
    if (i < end) odd[255 + data[i]! - left]!++;
  }
  const both = odd.map((count, i) => count + even[i]!);
  return both.subarray(255).map((up, step) => (step === 0 ? up : up + both[255 - step]!));
}

/** The middle between the means of what is below and above a level. */
function betweenClasses(levels: Histogram, split: number): number {
  const meanOf = (from: number, to: number): number => {
    let count = 0;
    let sum = 0;
    for (let level = from; level <= to; level++) {
      count += levels[level]!;
      sum += level * levels[level]!;
    }
    return count === 0 ? split : sum / count;
  };
  return BETWEEN * meanOf(split + 1, 255) + (1 - BETWEEN) * meanOf(0, split);
}

function median(ink: InkImage): number {
  const counts = histogram(ink);
  let below = 0;
  for (let level = 0; level < 256; level++) {
    below += counts[level]!;
    if (2 * below >= ink.data.length) return level;
  }
  return 255;
}

/** The levels of what lies near pixels above `floor`; undefined where there are none. */
function histogramAround({ width, height, data }: InkImage, floor: number): Histogram | undefined {
  // The last row in which each column came near one.
  const latest = new Int32Array(width).fill(-1 - NEIGHBOURHOOD);
  // The columns between which each row has all that it comes near to.
  const starts = new Int32Array(height).fill(width);
  const ends = new Int32Array(height);
  const counts = new Uint32Array(512);
  let last = -1;
  for (let y = 0; y < height + NEIGHBOURHOOD; y++) {
    for (let x = 0, from = y * width; y < height && x < width; x++) {
      if (data[from + x]! <= floor) continue;
      const left = Math.max(0, x - NEIGHBOURHOOD);
      while (x + 1 < width && data[from + x + 1]! > floor) x++;
      const right = Math.min(width, x + NEIGHBOURHOOD + 1);
      latest.fill(y, left, right);
      if (starts[y] === width) starts[y] = left;
      ends[y] = right;
      last = y;
    }
    // Now all is known that may be near this one.
    const row = y - NEIGHBOURHOOD;
    const first = row - NEIGHBOURHOOD;
    if (row < 0 || last < 0 || last < first || row % rowStep(height) !== 0) continue;
    let [start, end] = [width, 0];
    for (let other = Math.max(0, first); other <= Math.min(height - 1, y); other++) {
      if (starts[other]! < start) start = starts[other]!;
      if (ends[other]! > end) end = ends[other]!;
    }
    for (let x = start, i = row * width + start; x < end; x++, i++) {
      // Every other one apart: they often have one level, and would wait for each other.
      if (latest[x]! >= first) counts[((x & 1) << 8) | data[i]!]!++;
    }
  }
  if (last < 0) return undefined;
  return counts.subarray(0, 256).map((count, level) => count + counts[256 + level]!);
}

/** The level that this share of the pixels above a level does not exceed. */
export function percentileAbove(levels: Histogram, above: number, share: number): number {
  let count = 0;
  for (let level = Math.floor(above) + 1; level < 256; level++) count += levels[level]!;
  let sum = 0;
  for (let level = Math.floor(above) + 1; level < 256; level++) {
    sum += levels[level]!;
    if (sum >= share * count) return level;
  }
  return 255;
}
