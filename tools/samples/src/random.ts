/** Seeded random numbers. */
export interface Random {
  /** From 0 up to but not including 1. */
  uniform(): number;
  /** Gaussian: mean 0, deviation `deviation`. */
  normal(deviation: number): number;
}

/** The same numbers for the same seed, everywhere. The generator is sfc32, of PractRand. */
export function createRandom(seed: number): Random {
  let [a, b, c, counter] = [seed | 0, 0x51_7c_c1_b7, 0x27_22_0a_95, 1];
  const uniform = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round++) uniform();
  const normal = (deviation: number): number => {
    const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
    return deviation * radius * Math.cos(2 * Math.PI * uniform());
  };
  return { uniform, normal };
}
