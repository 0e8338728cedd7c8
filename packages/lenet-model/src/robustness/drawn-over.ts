import type { Random } from "../random.ts";
import type { Picture } from "./corruption.ts";

/** Half the width of a thin pen, in pixels. */
const PEN = 0.5;

/** A line of dots from the left edge to the right. */
export function dottedLine(picture: Picture, distance: number, random: Random): Float32Array {
  const { width, height } = picture;
  const from = random.between(0.15, 0.85) * height;
  const to = random.between(0.15, 0.85) * height;
  const result = picture.ink.slice();
  for (let x = random.between(0, distance); x < width; x += distance) {
    addDot({ ...picture, ink: result }, x, from + ((to - from) * x) / width, PEN + 0.25);
  }
  return result;
}

/** A line up and down from the left edge to the right. */
export function zigzag(picture: Picture, random: Random): Float32Array {
  const { width, height } = picture;
  const middle = random.between(0.3, 0.7) * height;
  const slope = random.between(-0.3, 0.3);
  const result = picture.ink.slice();
  let x = 0;
  let y = middle - (slope * width) / 2;
  let way = random.next() < 0.5 ? -1 : 1;
  while (x < width) {
    const endX = x + random.between(2, 4);
    const endY = middle + slope * (endX - width / 2) + way * random.between(1, 3);
    addLine({ ...picture, ink: result }, [x, y], [endX, endY]);
    [x, y, way] = [endX, endY, -way];
  }
  return result;
}

/** Drops of ink anywhere. */
export function spatter(
  picture: Picture,
  drops: number,
  largest: number,
  random: Random,
): Float32Array {
  const { width, height } = picture;
  const result = picture.ink.slice();
  for (let drop = 0; drop < drops; drop++) {
    const [x, y] = [random.between(0, width), random.between(0, height)];
    addDot({ ...picture, ink: result }, x, y, random.between(0.5, largest));
  }
  return result;
}

function addLine(picture: Picture, [x0, y0]: [number, number], [x1, y1]: [number, number]): void {
  const steps = Math.ceil(2 * Math.hypot(x1 - x0, y1 - y0));
  for (let step = 0; step <= steps; step++) {
    const share = step / steps;
    addDot(picture, x0 + (x1 - x0) * share, y0 + (y1 - y0) * share, PEN);
  }
}

/** Ink in a disc, soft over the pixel at its edge; written into the picture. */
function addDot({ ink, width, height }: Picture, x: number, y: number, radius: number): void {
  const reach = radius + 0.5;
  const bottom = Math.min(height - 1, Math.floor(y + reach));
  const right = Math.min(width - 1, Math.floor(x + reach));
  for (let row = Math.max(0, Math.ceil(y - reach)); row <= bottom; row++) {
    for (let column = Math.max(0, Math.ceil(x - reach)); column <= right; column++) {
      const cover = Math.min(1, reach - Math.hypot(column - x, row - y));
      const at = row * width + column;
      if (cover > ink[at]!) ink[at] = cover;
    }
  }
}
