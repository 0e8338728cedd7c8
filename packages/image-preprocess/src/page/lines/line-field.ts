import type { Size } from "../../geometry/size.ts";

/** How much each pixel of a picture looks like a piece of a straight line, and which way it runs. */
export interface LineField extends Size {
  /** Row-major, from 0 to 1. */
  readonly strength: Float32Array;
  /** The direction across the line, in whole degrees from the columns to the rows: 0 to 179. */
  readonly normal: Uint8Array;
}

/** Of all pixels, the strongest ones count as 1: this share of them. */
const FULL = 0.05;
/** But on a nearly empty picture, only those of this share of the strongest one's strength. */
const LEAST_FULL = 0.1;
/** Pixels that are looked at to tell how strong that is. */
const LOOKED_AT = 20_000;

/**
 * Strengths of any unit as shares of a full one, which 5% of the pixels have at least.
 *
 * @param strength - Changed in place.
 */
export function normalizeStrength(strength: Float32Array): void {
  const step = Math.max(1, Math.floor(strength.length / LOOKED_AT));
  const some = Float32Array.from(
    { length: Math.floor(strength.length / step) },
    (_, i) => strength[i * step]!,
  ).sort();
  let strongest = 0;
  for (let i = 0; i < strength.length; i++) strongest = Math.max(strongest, strength[i]!);
  const full = Math.max(some[Math.floor((1 - FULL) * some.length)] ?? 0, LEAST_FULL * strongest);
  if (full === 0) return;
  for (let i = 0; i < strength.length; i++) strength[i] = Math.min(1, strength[i]! / full);
}

/** A direction in radians as whole degrees from 0 to 179: lines have no front. */
export function wholeDegrees(radians: number): number {
  const degrees = Math.round((radians * 180) / Math.PI) % 180;
  return degrees < 0 ? degrees + 180 : degrees;
}
