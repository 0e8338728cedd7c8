import { expect, test } from "vitest";
import { lenetRecipe } from "../recipes/lenet.ts";
import { lotsOf, partsOf } from "./lots.ts";

const options = { ...lenetRecipe.options, epochs: 8, batchSize: 100, skipping: 0.75 };
/** Every tenth digit is hard. */
const losses = Float32Array.from({ length: 2000 }, (_, i) => (i % 10 === 0 ? 1 : 0.01));
const shown = (epoch: number) => lotsOf(2000, losses, epoch, options);
const indicesOf = (epoch: number) => shown(epoch).flatMap(({ indices }) => [...indices]);

test("easy digits are skipped, and those left count for them", () => {
  const lots = shown(2);
  const indices = indicesOf(2);
  expect(new Set(indices).size).toBe(indices.length);
  expect(indices.filter((i) => i % 10 === 0)).toHaveLength(200);
  const easy = indices.length - 200;
  expect(easy / 1800).toBeGreaterThan(0.2);
  expect(easy / 1800).toBeLessThan(0.3);
  for (const lot of lots) {
    lot.indices.forEach((index, i) => {
      expect(lot.weights[i]).toBe(index % 10 === 0 ? 1 : 4);
    });
  }
  expect(lots.slice(0, -1).every((lot) => lot.indices.length === 100)).toBe(true);
  expect(indicesOf(2)).toEqual(indices);
  expect(indicesOf(3)).not.toEqual(indices);
});

test("the first epoch and the last eighth see every digit", () => {
  for (const epoch of [1, 8]) expect(new Set(indicesOf(epoch)).size).toBe(2000);
  expect(indicesOf(7).length).toBeLessThan(1000);
});

test("partsOf deals a lot out whole, each part with random numbers of its own", () => {
  const [lot] = lotsOf(2000, losses, 2, { ...options, batchSize: 7 });
  expect(partsOf(lot!, 1)).toEqual([lot]);
  const parts = partsOf(lot!, 3);
  expect(parts.map(({ indices }) => indices.length)).toEqual([2, 2, 3]);
  expect(parts.flatMap(({ indices }) => [...indices])).toEqual([...lot!.indices]);
  expect(parts.flatMap(({ weights }) => [...weights])).toEqual([...lot!.weights]);
  expect(new Set(parts.map(({ seeds }) => seeds.join())).size).toBe(3);
  expect(partsOf(lot!, 9).map(({ indices }) => indices.length)).toContain(0);
});
