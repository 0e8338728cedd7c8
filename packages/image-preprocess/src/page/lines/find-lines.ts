import type { LineField } from "./line-field.ts";

/** A straight line without ends, about the middle of a picture. */
export interface Line {
  /** Direction across it, in degrees from the columns to the rows. */
  readonly angle: number;
  /** Distance from the middle of the picture that way, in pixels. */
  readonly distance: number;
  /** How much of it is there: about its length in pixels. */
  readonly votes: number;
}

/** A pixel votes for lines that run within so many degrees of its own direction. */
const SPREAD = 5;
/** Pixels weaker than this don't vote. */
const WEAKEST = 0.25;
/** Width of a bin of distances, in pixels. */
const STEP = 2;
/** A line needs votes of this share of the picture's shorter side. */
const LEAST_VOTES = 0.06;
/** Of two lines that are nearer in degrees and in bins, only the stronger one counts. */
const NEAR_ANGLE = 3;
const NEAR_BINS = 2;

/**
 * Straight lines through the crests of a field: a Hough transform in which each pixel votes for its
 * own direction only, and so few for nothing (O'Gorman and Clowes 1976).
 */
export function findLines(field: LineField): Line[] {
  const votes = new Ballot(field);
  const { width, height, strength, normal } = field;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const value = strength[at]!;
      if (value < WEAKEST) continue;
      const step = ROUND_SIN[normal[at]!]! * width + ROUND_COS[normal[at]!]!;
      if (value < strength[at - step]! || value < strength[at + step]!) continue;
      votes.add(x, y, normal[at]!, value);
    }
  }
  return votes.peaks(LEAST_VOTES * Math.min(width, height));
}

/** Cosines and sines of whole degrees, 0 to 179. */
const COS = /* @__PURE__ */ Float64Array.from({ length: 180 }, (_, i) =>
  Math.cos((i * Math.PI) / 180),
);
const SIN = /* @__PURE__ */ Float64Array.from({ length: 180 }, (_, i) =>
  Math.sin((i * Math.PI) / 180),
);
const ROUND_COS = /* @__PURE__ */ Int8Array.from(COS, Math.round);
const ROUND_SIN = /* @__PURE__ */ Int8Array.from(SIN, Math.round);

class Ballot {
  readonly #middleX: number;
  readonly #middleY: number;
  readonly #reach: number;
  readonly #bins: number;
  readonly #votes: Float32Array;

  constructor({ width, height }: { readonly width: number; readonly height: number }) {
    this.#middleX = (width - 1) / 2;
    this.#middleY = (height - 1) / 2;
    this.#reach = Math.ceil(Math.hypot(width, height) / 2 / STEP) + 2;
    this.#bins = 2 * this.#reach + 1;
    this.#votes = new Float32Array(180 * this.#bins);
  }

  add(x: number, y: number, normal: number, weight: number): void {
    for (let turn = -SPREAD; turn <= SPREAD; turn++) {
      const angle = (normal + turn + 180) % 180;
      const distance = COS[angle]! * (x - this.#middleX) + SIN[angle]! * (y - this.#middleY);
      const place = distance / STEP + this.#reach;
      const bin = Math.floor(place);
      const at = angle * this.#bins + bin;
      this.#votes[at]! += weight * (bin + 1 - place);
      this.#votes[at + 1]! += weight * (place - bin);
    }
  }

  peaks(least: number): Line[] {
    const lines: Line[] = [];
    for (let angle = 0; angle < 180; angle++) {
      for (let bin = 1; bin < this.#bins - 1; bin++) {
        const votes = this.#votes[angle * this.#bins + bin]!;
        if (votes < least || !this.#isPeak(angle, bin, votes)) continue;
        const before = this.#at(angle, bin - 1);
        const after = this.#at(angle, bin + 1);
        const bend = 2 * votes - before - after;
        const shift = bend > 0 ? (after - before) / (2 * bend) : 0;
        lines.push({ angle, distance: (bin + shift - this.#reach) * STEP, votes });
      }
    }
    return lines.sort((a, b) => b.votes - a.votes);
  }

  /** Whether no neighbour has more; of two that have as much, the first is the peak. */
  #isPeak(angle: number, bin: number, votes: number): boolean {
    for (let turn = -NEAR_ANGLE; turn <= NEAR_ANGLE; turn++) {
      for (let step = -NEAR_BINS; step <= NEAR_BINS; step++) {
        const other = this.#at(angle + turn, bin + step);
        if (other > votes) return false;
        if (other === votes && (turn < 0 || (turn === 0 && step < 0))) return false;
      }
    }
    return true;
  }

  /** The votes of a line by any angle: half a turn further is the same line, on the other side. */
  #at(angle: number, bin: number): number {
    const turned = angle < 0 || angle >= 180;
    const row = (angle + 180) % 180;
    const column = turned ? this.#bins - 1 - bin : bin;
    return column < 0 || column >= this.#bins ? 0 : this.#votes[row * this.#bins + column]!;
  }
}
