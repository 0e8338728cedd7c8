import { mix, smoothLine } from "./curve.ts";
import type { Random } from "./random.ts";
import { type Point, shapes } from "./shapes.ts";

/** Points that a pen goes through without being lifted. */
export type Stroke = readonly Point[];

export interface Hand {
  /** How far a character leans to the right, as a share of its height. */
  readonly slant: number;
  /** How much it differs from one time to the next; 1 is an ordinary hand. */
  readonly unsteadiness: number;
}

/** Write one character with its upper left corner at `at`, `height` high. */
export function writeCharacter(
  character: string,
  at: Point,
  height: number,
  { slant, unsteadiness }: Hand,
  random: Random,
): Stroke[] {
  const shape = shapes[character];
  if (shape === undefined) throw new RangeError(`No shape for "${character}"`);
  const vary = (deviation: number) => random.normal(deviation * unsteadiness);
  const lean = slant + vary(0.03);
  const turn = vary(0.03);
  const [wide, high] = [1 + vary(0.06), 1 + vary(0.04)];
  const [right, down] = [vary(0.02), vary(0.02)];

  const place = ([x, y]: Point): Point => {
    const [u, v] = [x * wide + right + vary(0.011), y * high + down + vary(0.011)];
    return [at[0] + height * (u + (1 - v) * lean - v * turn), at[1] + height * (v + u * turn)];
  };
  return shape.map((runs) => joinRuns(runs.map((run) => run.map(place))));
}

/** Write characters from left to right, as far apart as people write digits that must not be mistaken. */
export function writeLine(
  text: string,
  at: Point,
  height: number,
  hand: Hand,
  random: Random,
): Stroke[] {
  let x = at[0];
  return [...text].flatMap((character) => {
    const y = at[1] + height * random.normal(0.03 * hand.unsteadiness);
    const strokes = writeCharacter(character, [x, y], height, hand, random);
    const width = Math.max(...shapes[character]!.flat(2).map((point) => point[0]));
    x += height * (width + 0.3 + Math.abs(random.normal(0.05)));
    return strokes;
  });
}

function joinRuns(runs: readonly (readonly Point[])[]): Stroke {
  let end: readonly Point[] = [];
  return runs.flatMap((run) => {
    const line = smoothLine([...end, ...run], 12);
    end = run.slice(-1);
    return line;
  });
}

/** Points along a stroke, about `step` apart. */
export function resample(stroke: Stroke, step: number): Point[] {
  const points: Point[] = [stroke[0]!];
  let left = step;
  for (let i = 1; i < stroke.length; i++) {
    let [from, to] = [stroke[i - 1]!, stroke[i]!];
    let length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    while (length >= left) {
      from = mix(from, to, left / length);
      points.push(from);
      length -= left;
      left = step;
    }
    left -= length;
  }
  return [...points, stroke.at(-1)!];
}
