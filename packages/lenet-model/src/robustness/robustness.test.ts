import { describe, expect, test } from "vitest";
import { randomOf } from "../random.ts";
import { corruptions } from "./corruptions.ts";
import { corruptFields, measureRobustness } from "./measure-robustness.ts";

/** A one, a bar from top to bottom. */
const one = new Uint8Array(784);
for (let y = 4; y < 24; y++) one.fill(255, y * 28 + 12, y * 28 + 15);
const ones = new Uint8Array(784 * 20);
for (let i = 0; i < 20; i++) ones.set(one, 784 * i);

/** Rows of glyphs, from no ink to full ink. */
function drawn(field: Uint8Array): string[] {
  const glyphs = Array.from(field, (ink) => " .:+#"[Math.round(ink / 64)]!);
  return Array.from({ length: 28 }, (_, y) => glyphs.slice(28 * y, 28 * y + 28).join(""));
}

const named = (name: string) => corruptions.find((one) => one.name === name)!;
const after = (name: string) => drawn(corruptFields(one, named(name), 1));

test("there are a dozen and more, each of its own name", () => {
  expect(new Set(corruptions.map(({ name }) => name)).size).toBe(corruptions.length);
  expect(corruptions.length).toBeGreaterThanOrEqual(12);
});

describe.each([...corruptions])("$name", (corruption) => {
  test("changes pictures, each in its own way or all alike, and keeps ink between 0 and 1", () => {
    const picture = { width: 28, height: 28, ink: Float32Array.from(one, (byte) => byte / 255) };
    const before = picture.ink.slice();
    const ink = corruption.apply(picture, randomOf(3));
    expect(picture.ink).toEqual(before);
    expect(ink).toHaveLength(784);
    expect(Math.min(...ink)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...ink)).toBeLessThanOrEqual(1.000001);
    expect(ink).not.toEqual(before);
  });

  test("is the same with the same seed", () => {
    const found = corruptFields(ones, corruption, 5);
    expect(corruptFields(ones, corruption, 5)).toEqual(found);
    const needsChance = corruption.apply.length > 1;
    const other = corruptFields(ones, corruption, 6);
    expect(Buffer.from(other).equals(found)).toBe(!needsChance);
  });
});

test("stripes exchange ink and paper at the sides", () => {
  expect(after("stripes")[0]).toBe("#####                  #####");
  expect(after("stripes")[10]).toBe("#####       ###        #####");
});

test("scale draws the digit smaller", () => {
  const isInked = (row: string) => row.trim() !== "";
  expect(after("scale").filter(isInked)).toHaveLength(14);
});

test("occlusion takes away a piece of the stroke", () => {
  const bare = after("occlusion")
    .slice(4, 24)
    .filter((row) => row.trim() === "");
  expect(bare.length).toBeGreaterThanOrEqual(4);
  expect(bare.length).toBeLessThanOrEqual(7);
});

test("a zigzag goes from edge to edge", () => {
  const columns = Array.from({ length: 28 }, (_, x) =>
    after("zigzag")
      .map((row) => row[x])
      .join(""),
  );
  for (const column of columns) expect(column.trim()).not.toBe("");
});

test("measureRobustness reads pictures as they are first, then under each corruption", () => {
  const faded = { images: ones, labels: new Uint8Array(20).fill(1) };
  /** Takes for a 1 what is dark enough. */
  const predict = (fields: Uint8Array | Float32Array) =>
    Float32Array.from({ length: 40 }, (_, i) => {
      const isDark = Math.max(...fields.subarray((i >> 1) * 784, ((i >> 1) + 1) * 784)) > 200;
      return (i & 1) === (isDark ? 1 : 0) ? 0.9 : 0.1;
    });
  const told: string[] = [];
  const rows = measureRobustness(predict, faded, {
    corruptions: [named("faded"), named("noise")],
    onProgress: ({ name }) => told.push(name),
  });
  expect(rows.map(({ name, accuracy }) => [name, accuracy])).toEqual([
    ["none", 1],
    ["faded", 0],
    ["noise", 1],
  ]);
  expect(rows[1]!.calibrationError).toBeCloseTo(0.9);
  expect(told).toEqual(["none", "faded", "noise"]);
});
