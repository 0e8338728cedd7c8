/** Gives the next number of a sequence, from 0 up to but not including 1. */
export type Random = () => number;

/**
 * A sequence of random numbers that is the same for the same seed, everywhere.
 *
 * The generator is sfc32, "small fast counting", of Chris Doty-Humphrey's PractRand (2010).
 *
 * @throws {RangeError} When the seed is no whole number.
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed is a whole number, not ${seed}`);
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = 0x9e37_79b9 | 0;
  let counter = 1;

  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  // Neighbouring seeds give unlike sequences only once the state is mixed.
  for (let round = 0; round < 12; round++) next();
  return next;
}
