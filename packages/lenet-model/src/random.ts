/** A stream of numbers that its seeds decide wholly. */
export interface Random {
  /** The next number, at least 0 and below 1, a multiple of 2^-32. */
  next(): number;
  /** The next number between two bounds. */
  between(low: number, high: number): number;
  /** The next whole number, at least 0 and below `end`. */
  below(end: number): number;
  /** The next number of a normal distribution with mean 0 and deviation 1. */
  normal(): number;
}

/**
 * A seeded stream: sfc32 (Chris Doty-Humphrey, PractRand), started by mixing the seeds.
 *
 * @param seeds - Whole numbers; `randomOf(1, 2)` and `randomOf(2, 1)` are different streams. To give
 *   each epoch or picture a stream of its own, add its number to the seeds.
 */
export function randomOf(...seeds: readonly number[]): Random {
  let [a, b, c] = [0x9e3779b9, 0x243f6a88, 0xb7e15162];
  let counter = 1;

  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (const seed of seeds) {
    a ^= seed | 0;
    b ^= Math.floor(seed / 0x1_0000_0000) | 0;
    for (let i = 0; i < 12; i++) draw();
  }
  for (let i = 0; i < 12; i++) draw();

  const next = () => draw() / 0x1_0000_0000;
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    below: (end) => Math.floor(next() * end),
    // Box and Muller 1958; the first draw is turned round so that its logarithm is finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
}

/** The numbers 0 to `count - 1` in random order (Fisher and Yates). */
export function shuffledIndices(count: number, random: Random): Uint32Array {
  const indices = Uint32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1);
    const swapped = indices[i]!;
    indices[i] = indices[j]!;
    indices[j] = swapped;
  }
  return indices;
}
