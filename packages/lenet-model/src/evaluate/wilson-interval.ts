/** Quantile of the normal distribution that leaves 2.5% above it. */
const Z_95 = 1.959964;

/** The 95% interval of a share, from a sample (Wilson 1927). */
export function wilsonInterval(hits: number, count: number): readonly [number, number] {
  if (count === 0) return [0, 1];
  const share = hits / count;
  const z2 = Z_95 ** 2 / count;
  const middle = (share + z2 / 2) / (1 + z2);
  const reach = (Z_95 / (1 + z2)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}
