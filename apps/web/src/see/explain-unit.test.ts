import { lenetWeights } from "@inkdigit/lenet-model/models/lenet";
import { expect, test } from "vitest";
import { explainUnit } from "./explain-unit.ts";
import { lookInside } from "./look-inside.ts";

const { inside, network } = lookInside(lenetWeights());
const ring = Uint8Array.from({ length: 784 }, (_, i) => {
  const radius = Math.hypot((i % 28) - 14, Math.floor(i / 28) - 14);
  return Math.abs(radius - 7) < 1.5 ? 255 : 0;
});
const { maps } = inside(ring);

/** Every seventh unit of a layer, all its maps among them. */
function unitsOf(place: number) {
  const { name, height, width, maps: count } = maps[place]!;
  return Array.from({ length: height * width * count }, (_, i) => ({
    layer: name,
    map: i % count,
    x: Math.floor(i / count) % width,
    y: Math.floor(i / count / width),
  })).filter((_, i) => i % 7 === 0);
}

test.each([1, 2, 3, 4])("the sums written out are what the network reckons, layer %d", (place) => {
  for (const unit of unitsOf(place)) {
    const explained = explainUnit(network, maps[place - 1]!, maps[place]!, unit)!;
    const activated = place % 2 === 1 ? Math.max(0, explained.sum) : explained.sum;
    expect(activated).toBeCloseTo(explained.value, 4);
  }
});

test("a value of C3 is made of 5x5 patches of all six maps of S2", () => {
  const unit = { layer: "c3", map: 7, x: 3, y: 2 };
  const { parts, size, corner } = explainUnit(network, maps[2]!, maps[3]!, unit)!;
  expect(parts.map(({ map, patch }) => [map, patch.length])).toEqual(
    [0, 1, 2, 3, 4, 5].map((map) => [map, 25]),
  );
  expect([size, corner]).toEqual([5, { x: 3, y: 2 }]);
});

test("a value of S2 is the mean of a 2x2 window of its own map", () => {
  const unit = { layer: "s2", map: 4, x: 5, y: 3 };
  const { parts, corner } = explainUnit(network, maps[1]!, maps[2]!, unit)!;
  expect(parts).toHaveLength(1);
  expect(parts[0]!.map).toBe(4);
  expect([...parts[0]!.filter]).toEqual([0.25, 0.25, 0.25, 0.25]);
  expect(corner).toEqual({ x: 10, y: 6 });
});

test("no layer of that name, no explanation", () => {
  const unit = { layer: "c9", map: 0, x: 0, y: 0 };
  expect(explainUnit(network, maps[0]!, maps[1]!, unit)).toBeUndefined();
});
