import { fromPicture, toPicture } from "@inkdigit/test-pictures";
import { describe, expect, test } from "vitest";
import { randomOf } from "../random.ts";
import { blurred } from "./blur.ts";
import { type Distortion, distort } from "./distortion.ts";
import { elasticField } from "./elastic-field.ts";
import { occluded } from "./occlusion.ts";
import { thickened } from "./thickness.ts";
import { warp } from "./warp.ts";

/** Ink from 0 to 1 of a picture drawn in rows of glyphs. */
const inkOf = (rows: string[]) => Float32Array.from(fromPicture(rows).data, (value) => value / 255);

const drawn = (ink: Float32Array, width: number) =>
  toPicture({
    width,
    height: ink.length / width,
    data: Uint8Array.from(ink, (value) => Math.round(value * 255)),
  });

const still = { xx: 1, xy: 0, yx: 0, yy: 1, dx: 0, dy: 0 };

describe("warp", () => {
  const arrow = ["..#..", ".##..", "#####", ".##..", "..#.."];

  test("leaves a picture as it is when nothing moves", () => {
    expect(drawn(warp(inkOf(arrow), 5, 5, still), 5)).toEqual(arrow);
  });

  test("moves by whole pixels, and drops what leaves the picture", () => {
    expect(drawn(warp(inkOf(arrow), 5, 5, { ...still, dx: 1, dy: -1 }), 5)).toEqual([
      ".....",
      ".#...",
      "##...",
      "####.",
      "##...",
    ]);
  });

  test("moves by half a pixel by mixing neighbours, at the edge with paper", () => {
    expect(drawn(warp(inkOf(["#.##"]), 1, 4, { ...still, dx: 0.5 }), 4)).toEqual(["55#5"]);
  });

  test("by cubics moves whole pixels as they are, and keeps what is between them crisper", () => {
    const cubic = (rows: string[], by: object) =>
      warp(inkOf(rows), rows.length, rows[0]!.length, { ...still, ...by }, undefined, "cubic");
    expect(drawn(cubic(arrow, { dx: 1, dy: -1 }), 5)).toEqual(
      drawn(warp(inkOf(arrow), 5, 5, { ...still, dx: 1, dy: -1 }), 5),
    );
    const [, left, right] = cubic([".....", "..#..", "....."], { dx: 0.5 }).subarray(5, 10);
    expect([left, right]).toEqual([0.5625, 0.5625]);
    const plateau = cubic(["..###.."], { dx: 0.5 });
    expect([...plateau.subarray(2, 4)]).toEqual([1, 1]);
    expect(Math.min(...plateau)).toBe(0);
  });

  test("turns round the middle", () => {
    const quarter = { xx: 0, xy: 1, yx: -1, yy: 0, dx: 0, dy: 0 };
    expect(drawn(warp(inkOf(arrow), 5, 5, quarter), 5)).toEqual([
      "..#..",
      ".###.",
      "#####",
      "..#..",
      "..#..",
    ]);
  });

  test("follows a field of displacements", () => {
    const x = Float32Array.of(1, 0, -1);
    const y = new Float32Array(3);
    expect(drawn(warp(inkOf([".#."]), 1, 3, still, { x, y }), 3)).toEqual(["###"]);
  });
});

describe("thickened", () => {
  const bar = [".....", ".###.", "....."];

  test("moves every edge of a stroke by a pixel, out or in", () => {
    expect(drawn(thickened(inkOf(bar), 3, 5, 1), 5)).toEqual([".###.", "#####", ".###."]);
    expect(drawn(thickened(inkOf(["#####", "#####", "#####"]), 3, 5, 1), 5)).toEqual([
      "#####",
      "#####",
      "#####",
    ]);
    expect(drawn(thickened(inkOf(bar), 3, 5, -1), 5)).toEqual([".....", ".....", "....."]);
  });

  test("moves edges by a part of a pixel as grey", () => {
    expect(drawn(thickened(inkOf(["..#.."]), 1, 5, 1 / 3), 5)).toEqual([".3#3."]);
  });
});

test("occluded covers one square, which may stick out, with paper or ink", () => {
  const paper = new Float32Array(36);
  const full = paper.map(() => 1);
  const covers = Array.from({ length: 200 }, (_, seed) => {
    const onInk = drawn(occluded(full, 6, 6, 3, randomOf(seed)), 6).join("");
    const onPaper = drawn(occluded(paper, 6, 6, 3, randomOf(seed)), 6).join("");
    const [covered, other] = onInk.includes(".") ? [onInk, onPaper] : [onPaper, onInk];
    expect(new Set(other).size).toBe(1);
    return { isPaper: covered === onInk, pixels: [...covered].filter((p) => p !== covered.at(0)) };
  });
  expect(covers.filter(({ isPaper }) => isPaper).length).toBeGreaterThan(120);
  expect(covers.some(({ isPaper }) => !isPaper)).toBe(true);
  expect(drawn(occluded(full, 6, 6, 3, randomOf(3)), 6)).toMatchInlineSnapshot(`
    [
      "####..",
      "####..",
      "######",
      "######",
      "######",
      "######",
    ]
  `);
});

describe("blurred", () => {
  test("spreads ink evenly to all sides and keeps its sum", () => {
    const dot = new Float32Array(15 * 15);
    dot[7 * 15 + 7] = 1;
    const soft = blurred(dot, 15, 15, 1);
    expect(soft.reduce((sum, ink) => sum + ink, 0)).toBeCloseTo(1);
    expect(soft[7 * 15 + 7]).toBeCloseTo(1 / (2 * Math.PI), 2);
    expect(soft[6 * 15 + 7]).toBeCloseTo(soft[7 * 15 + 8]!);
    expect(soft[6 * 15 + 7]).toBeCloseTo(Math.exp(-0.5) / (2 * Math.PI), 2);
  });
});

test("elasticField has the deviation asked for, and neighbours that move together", () => {
  const side = 100;
  const field = elasticField(side, side, 2, 4, randomOf(1));
  const inner: number[] = [];
  const steps: number[] = [];
  for (let y = 15; y < side - 15; y++) {
    for (let x = 15; x < side - 15; x++) {
      inner.push(field[y * side + x]! ** 2);
      steps.push((field[y * side + x + 1]! - field[y * side + x]!) ** 2);
    }
  }
  const mean = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
  expect(Math.sqrt(mean(inner))).toBeGreaterThan(1.5);
  expect(Math.sqrt(mean(inner))).toBeLessThan(2.5);
  expect(mean(steps)).toBeLessThan(0.1 * mean(inner));
});

describe("distort", () => {
  const ring = inkOf([
    "........",
    "..####..",
    ".#....#.",
    ".#....#.",
    ".#....#.",
    ".#....#.",
    "..####..",
    "........",
  ]);

  test.each<Distortion>([
    { rotation: 20 },
    { scale: 0.3 },
    { shear: 0.4 },
    { shift: 1 },
    { elastic: { strength: 1, smoothness: 2 } },
    { thickness: 0.8 },
    { blur: 1.5 },
    { noise: 0.3 },
    { occlusion: 6 },
  ])("changes the picture as its seed says: %o", (distortion) => {
    const once = distort(ring, 8, 8, distortion, randomOf(4));
    expect(distort(ring, 8, 8, distortion, randomOf(4))).toEqual(once);
    expect(distort(ring, 8, 8, distortion, randomOf(5))).not.toEqual(once);
    expect(once).not.toEqual(ring);
    expect(Math.min(...once)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...once)).toBeLessThanOrEqual(1.000001);
  });

  test("without any strength gives the picture back and draws no numbers", () => {
    const random = randomOf(1);
    expect(distort(ring, 8, 8, {}, random)).toEqual(ring);
    expect(random.next()).toBe(randomOf(1).next());
  });

  test("turns by no more than the angle", () => {
    // A bar of 7 turned by up to 45 degrees still covers its middle.
    const bar = new Float32Array(49).fill(1, 21, 28);
    for (let seed = 0; seed < 50; seed++) {
      const turned = distort(bar, 7, 7, { rotation: 45 }, randomOf(seed));
      expect(turned[24]).toBeCloseTo(1);
      expect(turned[3]! + turned[45]!).toBeLessThan(0.01);
    }
  });
});
