import type { Box, RgbaImage } from "@inkdigit/image-preprocess";

/** Paper left around a digit, as a share of the longer side of its box. */
const MARGIN = 0.25;
/** The soft edges of a stroke reach this far beyond its box, in pixels. */
const EDGE = 2;

/**
 * One digit of a picture by itself: its box with paper around, the other digits' boxes painted over
 * with the colour of the paper.
 */
export function digitPicture(picture: RgbaImage, box: Box, others: readonly Box[]): RgbaImage {
  const margin = Math.ceil(MARGIN * Math.max(box.width, box.height));
  const around = within(grown(box, margin), picture);
  const data = cut(picture, around);
  const own = shifted(grown(box, EDGE), around);
  const foreign = others.map((other) => shifted(grown(other, EDGE), around));

  const painted: number[] = [];
  const paper: number[] = [];
  for (let i = 0; i < around.width * around.height; i++) {
    const [x, y] = [i % around.width, Math.floor(i / around.width)];
    if (contains(own, x, y)) continue;
    (foreign.some((other) => contains(other, x, y)) ? painted : paper).push(i);
  }
  if (painted.length > 0) {
    const colour = medianColour(data, paper.length > 0 ? paper : painted);
    for (const i of painted) data.set(colour, 4 * i);
  }
  return { width: around.width, height: around.height, data };
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function shifted({ x, y, width, height }: Box, origin: Box): Box {
  return { x: x - origin.x, y: y - origin.y, width, height };
}

function within(box: Box, { width, height }: RgbaImage): Box {
  const x = Math.max(0, box.x);
  const y = Math.max(0, box.y);
  return {
    x,
    y,
    width: Math.min(width, box.x + box.width) - x,
    height: Math.min(height, box.y + box.height) - y,
  };
}

function contains(box: Box, x: number, y: number): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

function cut(picture: RgbaImage, { x, y, width, height }: Box): Uint8ClampedArray<ArrayBuffer> {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row++) {
    const start = ((y + row) * picture.width + x) * 4;
    data.set(picture.data.subarray(start, start + width * 4), row * width * 4);
  }
  return data;
}

/** The middle value of each channel over some pixels. */
function medianColour(data: Uint8ClampedArray, pixels: readonly number[]): number[] {
  return [0, 1, 2, 3].map((channel) => {
    const values = Uint8Array.from(pixels, (i) => data[4 * i + channel]!).sort();
    return values[values.length >> 1]!;
  });
}
