/**
 * Whole numbers from 0 to 2^32 - 1 that look random, the same each time: those of OpenCV's `RNG`
 * with its usual seed (Marsaglia's multiply with carry).
 */
export function multiplyWithCarry(): () => number {
  let low = 0xffffffff;
  let carry = 0xffffffff;
  return () => {
    // low * MULTIPLIER + carry, in 64 bits, by halves of 16.
    const lowest = (low & 0xffff) * (MULTIPLIER & 0xffff);
    const middle =
      (low >>> 16) * (MULTIPLIER & 0xffff) +
      (low & 0xffff) * (MULTIPLIER >>> 16) +
      Math.floor(lowest / 65536);
    const sum = (middle % 65536) * 65536 + (lowest & 0xffff) + carry;
    const high = (low >>> 16) * (MULTIPLIER >>> 16) + Math.floor(middle / 65536);
    carry = high + Math.floor(sum / 2 ** 32);
    low = sum % 2 ** 32;
    return low;
  };
}

const MULTIPLIER = 4164903690;
