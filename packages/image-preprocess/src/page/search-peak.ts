/**
 * The place between two others where a measure is largest: looked for in steps, and around the best
 * of them in ever smaller ones.
 *
 * @param steps - From the largest to the smallest; the first must not step over a peak.
 */
export function searchPeak(
  measure: (place: number) => number,
  from: number,
  to: number,
  steps: readonly [number, ...number[]],
): number {
  let best = (from + to) / 2;
  let low = from;
  let high = to;
  for (const step of steps) {
    let most = Number.NEGATIVE_INFINITY;
    const count = Math.round((high - low) / step);
    for (let i = 0; i <= count; i++) {
      const place = low + i * step;
      const value = measure(place);
      if (value <= most) continue;
      most = value;
      best = place;
    }
    low = Math.max(from, best - step);
    high = Math.min(to, best + step);
  }
  return best;
}
