import { expect, test } from "vitest";
import { randomBytes } from "../../test/opencv.ts";
import { fromLuma } from "./from-luma.ts";
import { mergeChannels } from "./merge-channels.ts";
import { splitChannels } from "./split-channels.ts";
import { toLuma } from "./to-luma.ts";

const picture = { width: 5, height: 3, data: randomBytes(60, 1) };

test("takes a picture apart and puts it together", () => {
  expect(mergeChannels(splitChannels(picture))).toEqual(picture);
});

test("finds each colour in its plane", () => {
  const pixel = { width: 1, height: 1, data: Uint8Array.of(1, 2, 3, 4) };
  expect(splitChannels(pixel).map(({ data }) => data[0])).toEqual([1, 2, 3, 4]);
});

test("is opaque without a plane of alpha", () => {
  const [red, green, blue] = splitChannels(picture);
  const { data } = mergeChannels([red, green, blue]);
  expect(data.filter((_, i) => i % 4 === 3)).toEqual(new Uint8Array(15).fill(255));
});

test("refuses planes of different sizes", () => {
  const [red, green, blue, alpha] = splitChannels(picture);
  const turned = { width: 3, height: 5, data: alpha.data };
  expect(() => mergeChannels([red, green, blue, turned])).toThrow(/5x3.*3x5/);
});

test("a luma picture keeps its luma in colour", () => {
  const luma = { width: 16, height: 16, data: Uint8Array.from({ length: 256 }, (_, i) => i) };
  expect(toLuma(fromLuma(luma))).toEqual(luma);
});
