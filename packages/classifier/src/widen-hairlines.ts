import type { InkImage } from "@inkdigit/image-preprocess";

/** Ink of this many levels counts as a stroke. */
const STROKE = 96;
/** A field is of hairlines when less than this share of its strokes is two pixels broad. */
const BROAD = 0.25;
/** Bars are left alone: a remnant of a rule must not become a 1. */
const LEAST_SIDE = 8;
/** Ink that a hairline lends its neighbours. */
const LENT = 0.75;

/**
 * A field whose strokes are two pixels broad at least, as those are that networks learned from: a thin pen on a large
 * picture leaves strokes of a pixel and less, that come and go. Any other field is given back as it is.
 *
 * Broad is what lies in a square of two by two pixels of ink.
 */
export function widenHairlines(field: InkImage): InkImage {
  return isOfHairlines(field) ? widened(field) : field;
}

function isOfHairlines({ width, height, data }: InkImage): boolean {
  let strokes = 0;
  let broad = 0;
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      if (data[i]! < STROKE) continue;
      strokes++;
      if (isInSquare(data, i, width)) broad++;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const isBar = right - left + 1 < LEAST_SIDE || bottom - top + 1 < LEAST_SIDE;
  return strokes > 0 && !isBar && broad < BROAD * strokes;
}

function isInSquare(data: ArrayLike<number>, i: number, width: number): boolean {
  const isInk = (at: number) => data[at]! >= STROKE;
  const [above, below] = [i - width, i + width];
  return (
    (isInk(i - 1) && ((isInk(above) && isInk(above - 1)) || (isInk(below) && isInk(below - 1)))) ||
    (isInk(i + 1) && ((isInk(above) && isInk(above + 1)) || (isInk(below) && isInk(below + 1))))
  );
}

function widened({ width, height, data, ...rest }: InkImage): InkImage {
  const wider = data.slice();
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const around = Math.max(data[i - 1]!, data[i + 1]!, data[i - width]!, data[i + width]!);
      wider[i] = Math.max(data[i]!, LENT * around);
    }
  }
  return { ...rest, width, height, data: wider };
}
