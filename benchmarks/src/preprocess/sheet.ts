import { resize } from "@inkdigit/image-preprocess";
import { loadMnistPart } from "@inkdigit/mnist-data/node";
import type { Pictures } from "./inputs.ts";

/** 12 megapixels, as a telephone takes them. */
const WIDTH = 4000;
const HEIGHT = 3000;
/** How much larger than MNIST's the digits are. */
const TIMES = 3;
const SIDE = 28;
/** From one digit to the next, in pixels. */
const STEP = 130;
/** A box is drawn around the digits: where, how thick, and how it slopes. */
const FRAME = { margin: 60, thickness: 7, slope: 0.008 };

/** A sheet with MNIST's test digits in a box, as if photographed: in shaded light, with noise. */
export async function drawSheet(): Promise<Pictures> {
  const ink = new Uint8Array(WIDTH * HEIGHT);
  drawFrame(ink);
  const { images, count } = await loadMnistPart("test");
  const dice = xorshift();
  let digit = 0;
  for (let top = 2 * FRAME.margin; top + STEP < HEIGHT - FRAME.margin; top += STEP) {
    for (let left = 2 * FRAME.margin; left + STEP < WIDTH - FRAME.margin; left += STEP) {
      const data = images.subarray(digit * SIDE * SIDE, (digit + 1) * SIDE * SIDE);
      digit = (digit + 1) % count;
      const side = TIMES * SIDE;
      const drawn = resize({ width: SIDE, height: SIDE, data }, { width: side, height: side });
      paste(drawn.data, side, ink, left + (dice() % 40), top + (dice() % 40));
    }
  }
  return photograph(ink);
}

function drawFrame(ink: Uint8Array): void {
  const { margin, thickness, slope } = FRAME;
  for (let x = margin; x < WIDTH - margin; x++) {
    const down = Math.round(slope * x);
    for (let i = 0; i < thickness; i++) {
      ink[(margin + down + i) * WIDTH + x] = 255;
      ink[(HEIGHT - margin - down - i) * WIDTH + x] = 255;
    }
  }
  for (let y = margin; y < HEIGHT - margin; y++) {
    ink.fill(255, y * WIDTH + margin, y * WIDTH + margin + thickness);
    ink.fill(255, (y + 1) * WIDTH - margin - thickness, (y + 1) * WIDTH - margin);
  }
}

function paste(drawn: Uint8Array, side: number, ink: Uint8Array, left: number, top: number): void {
  for (let y = 0; y < side; y++) {
    ink.set(drawn.subarray(y * side, (y + 1) * side), (top + y) * WIDTH + left);
  }
}

/** Yellowish paper, bluish ink, darker to the lower right, and noise of 9 levels. */
function photograph(ink: Uint8Array): Pictures {
  const luma = new Uint8Array(ink.length);
  const rgba = new Uint8Array(4 * ink.length);
  const dice = xorshift();
  for (let i = 0; i < ink.length; i++) {
    const light = 1 - 0.2 * ((i % WIDTH) / WIDTH) - 0.25 * (i / ink.length);
    const darkness = ink[i]! / 255;
    const noise = (dice() % 9) - 4;
    const level = (235 - 175 * darkness) * light + noise;
    luma[i] = level;
    rgba[4 * i] = (240 - 200 * darkness) * light + noise;
    rgba[4 * i + 1] = level;
    rgba[4 * i + 2] = (210 - 120 * darkness) * light + noise;
    rgba[4 * i + 3] = 255;
  }
  return {
    luma: { width: WIDTH, height: HEIGHT, data: luma },
    rgba: { width: WIDTH, height: HEIGHT, data: rgba },
  };
}

/** The middle of a digit of the sheet, about as large as a digit is on a photo. */
export const ONE_DIGIT = { x: 1950, y: 1445, width: 100, height: 100 };

/** Whole numbers that look random, the same each time (Marsaglia 2003). */
function xorshift(): () => number {
  let state = 2463534242;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}
