import { describe, expect, test } from "vitest";
import { randomOf, shuffledIndices } from "./random.ts";

const draw = (count: number, ...seeds: number[]) => {
  const random = randomOf(...seeds);
  return Array.from({ length: count }, () => random.next());
};

describe("randomOf", () => {
  test("gives the same numbers for the same seeds, and others for others", () => {
    expect(draw(5, 1, 2)).toEqual(draw(5, 1, 2));
    expect(draw(5, 1, 2)).not.toEqual(draw(5, 2, 1));
    expect(draw(5, 1)).not.toEqual(draw(5, 1, 0));
    expect(draw(5, 2 ** 40)).not.toEqual(draw(5, 0));
  });

  test("is even between 0 and 1, and neighbouring seeds are unrelated", () => {
    const numbers = draw(40_000, 7);
    const tenths = new Array<number>(10).fill(0);
    for (const number of numbers) tenths[Math.floor(number * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 4000)).toBeLessThan(250);

    const firsts = Array.from({ length: 10_000 }, (_, seed) => draw(1, 3, seed)[0]!);
    const mean = firsts.reduce((sum, x) => sum + x, 0) / firsts.length;
    expect(mean).toBeCloseTo(0.5, 1);
  });

  test("has normal numbers of mean 0 and deviation 1", () => {
    const random = randomOf(5);
    const numbers = Array.from({ length: 40_000 }, () => random.normal());
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length;
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });
});

test("shuffledIndices holds every number once, in an order that the seed decides", () => {
  const indices = shuffledIndices(1000, randomOf(1));
  expect([...indices].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  expect(indices).toEqual(shuffledIndices(1000, randomOf(1)));
  expect(indices).not.toEqual(shuffledIndices(1000, randomOf(2)));
});
