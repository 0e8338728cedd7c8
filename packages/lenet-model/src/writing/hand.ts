import type { Canvas } from "../non-digits/canvas.ts";
import type { Random } from "../random.ts";

/** How one hand bends what it writes. Lengths are in pixels of a field, seen from its middle. */
export interface Hand {
  /** Turned, in radians. */
  readonly turn: number;
  /** Columns moved for each row. */
  readonly slant: number;
  /** What a step on the canvas is in the field: above 1 makes the digit narrower, or lower. */
  readonly narrow: number;
  readonly low: number;
  /** Waves along the rows and along the columns. */
  readonly waves: readonly [Wave, Wave];
}

interface Wave {
  readonly height: number;
  /** Radians a pixel. */
  readonly frequency: number;
  readonly phase: number;
}

/**
 * A hand at random.
 *
 * @param strength - From 0, which leaves digits as they are, to 1, which bends them as far as people do.
 */
export function handOf(random: Random, strength: number): Hand {
  const upTo = (most: number) => strength * random.between(-most, most);
  const wave = (): Wave => ({
    height: strength * random.between(0, 0.9),
    frequency: random.between(0.2, 0.45),
    phase: random.between(0, 2 * Math.PI),
  });
  return {
    turn: upTo(0.2),
    slant: upTo(0.35),
    narrow: Math.exp(upTo(0.25)),
    low: Math.exp(upTo(0.12)),
    waves: [wave(), wave()],
  };
}

/** Side of a digit's field, in pixels. */
const SIDE = 28;
const MIDDLE = (SIDE - 1) / 2;
/** A digit reaches no further than this from the middle of what it is drawn at, in pixels of the field. */
const REACH_X = 17;
const REACH_Y = 15;

/**
 * Write a digit on a canvas at twice its size, as a hand would; darker ink that is there stays.
 *
 * @param field - 28x28 ink from 0 to 255.
 */
export function writeField(
  { width, height, ink }: Canvas,
  field: Uint8Array,
  hand: Hand,
  middleX: number,
  middleY: number,
): void {
  const { slant, narrow, low } = hand;
  const cos = Math.cos(hand.turn);
  const sin = Math.sin(hand.turn);
  const left = Math.max(0, Math.ceil(middleX - 2 * REACH_X));
  const right = Math.min(width - 1, Math.floor(middleX + 2 * REACH_X));
  const top = Math.max(0, Math.ceil(middleY - 2 * REACH_Y));
  const bottom = Math.min(height - 1, Math.floor(middleY + 2 * REACH_Y));
  const [alongRows, alongColumns] = hand.waves;
  const sideways = waveTable(alongRows, top - middleY, bottom - top + 1);
  const upward = waveTable(alongColumns, left - middleX, right - left + 1);
  // How far a step to the right on the canvas goes in the field.
  const columnStep = (narrow * (cos - slant * sin)) / 2;
  const rowStep = (-low * sin) / 2;

  for (let y = top; y <= bottom; y++) {
    const u = (left - middleX) / 2;
    const v = (y - middleY) / 2;
    const across0 = narrow * (cos * u + sin * v + slant * (cos * v - sin * u));
    const firstColumn = across0 + sideways[y - top]! + MIDDLE;
    const firstRow = low * (cos * v - sin * u) + MIDDLE;
    for (let x = left; x <= right; x++) {
      const column = firstColumn + (x - left) * columnStep;
      const row = firstRow + (x - left) * rowStep + upward[x - left]!;
      if (column < 0 || row < 0 || column >= SIDE - 1 || row >= SIDE - 1) continue;

      const wholeColumn = column | 0;
      const wholeRow = row | 0;
      const at = wholeRow * SIDE + wholeColumn;
      const across = column - wholeColumn;
      const upper = field[at]! + (field[at + 1]! - field[at]!) * across;
      const lower = field[at + SIDE]! + (field[at + SIDE + 1]! - field[at + SIDE]!) * across;
      const value = (upper + (lower - upper) * (row - wholeRow)) / 255;
      const i = y * width + x;
      if (value > ink[i]!) ink[i] = value;
    }
  }
}

/** The heights of a wave at places half a pixel apart. */
function waveTable({ height, frequency, phase }: Wave, start: number, count: number): Float32Array {
  return Float32Array.from(
    { length: count },
    (_, i) => height * Math.sin((frequency * (start + i)) / 2 + phase),
  );
}
