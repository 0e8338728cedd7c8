import type { Line } from "./find-lines.ts";

/** The lines that may be the rules of one direction. */
export interface LineFamily {
  /** The direction across them, in degrees: about the mean of their angles. */
  readonly angle: number;
  /** Sorted by distance; their angles don't jump by 180 degrees. */
  readonly lines: readonly Line[];
}

/** The two directions of a grid's rules. */
export interface LineFamilies {
  /** Rules that run down the picture, from the left one to the right one. Angles from -67 to 67. */
  readonly down: LineFamily;
  /** Rules that run across the picture, from the upper one to the lower one. Angles from 23 to 157. */
  readonly across: LineFamily;
}

/** Rules of one direction are within so many degrees of each other: of the mean direction. */
const LEAN = 22;
/** The most lines of one direction that are looked at. */
const MOST = 40;

/** Lines of the two directions, at right angles, in which there are most of them. */
export function lineFamilies(lines: readonly Line[]): LineFamilies {
  const angle = mainAngle(lines);
  const one = familyAt(lines, angle < 45 ? angle : angle - 90);
  const other = familyAt(lines, angle < 45 ? angle + 90 : angle);
  return { down: one, across: other };
}

/** The angle from 0 to 89 at which, and at right angles to which, there are lines of most votes. */
function mainAngle(lines: readonly Line[]): number {
  const weights = new Float64Array(180);
  for (const { angle, votes } of lines) weights[angle]! += votes * votes;
  const around = (angle: number): number => {
    let sum = 0;
    for (let turn = -LEAN; turn <= LEAN; turn++) {
      sum += weights[(angle + turn + 180) % 180]! * (1 - Math.abs(turn) / (LEAN + 2));
    }
    return sum;
  };
  let best = 0;
  let most = -1;
  for (let angle = 0; angle < 90; angle++) {
    const weight = Math.min(around(angle), around(angle + 90));
    if (weight <= most) continue;
    most = weight;
    best = angle;
  }
  return best;
}

/**
 * The lines around an angle from -45 to 134.
 *
 * @param lines - The strongest first.
 */
function familyAt(lines: readonly Line[], angle: number): LineFamily {
  const own = lines
    .map((line) => facing(line, angle))
    .filter((line) => Math.abs(line.angle - angle) <= LEAN)
    .slice(0, MOST)
    .sort((a, b) => a.distance - b.distance);
  return { angle, lines: own };
}

/** The same line by the one of its two angles that is nearer to another. */
function facing(line: Line, angle: number): Line {
  const turns = Math.round((line.angle - angle) / 180);
  if (turns === 0) return line;
  return {
    angle: line.angle - 180 * turns,
    distance: turns % 2 === 0 ? line.distance : -line.distance,
    votes: line.votes,
  };
}
