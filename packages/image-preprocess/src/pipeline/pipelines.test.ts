import { fromPicture } from "@inkdigit/test-pictures";
import { expect, test } from "vitest";
import { blocks, onPaper } from "../../test/pictures.ts";
import { fromLuma } from "../colour/from-luma.ts";
import type { ImageError } from "../errors.ts";
import type { LumaImage, Plane } from "../picture.ts";
import { type DigitPipelineOptions, digitPipeline } from "./digit-pipeline.ts";
import { gridPipeline } from "./grid-pipeline.ts";
import { pagePipeline } from "./page-pipeline.ts";

const SEVEN = fromPicture([
  "..............",
  "..##########..",
  "..##########..",
  "..........##..",
  ".........##...",
  "........##....",
  "........##....",
  ".......##.....",
  "......##......",
  "......##......",
  ".....##.......",
  "....##........",
  "....##........",
  "..............",
]);

test("a digit ends as MNIST's field, light on dark, whichever it was", () => {
  const dark = onPaper(blocks(SEVEN, 12), 220, 0.7);
  const light: LumaImage = { ...dark, data: dark.data.map((level) => 255 - level) };
  const field = digitPipeline().run(fromLuma(dark));
  expect([field.width, field.height]).toEqual([28, 28]);
  expect(Math.max(...field.data)).toBeGreaterThan(150);
  expect(field.data[0]).toBe(0);
  const other = digitPipeline().run(fromLuma(light));
  const worst = field.data.map((level, i) => Math.abs(level - other.data[i]!));
  expect(worst.reduce((sum, off) => sum + off, 0) / worst.length).toBeLessThan(3);
});

test("a blank picture has no field, and the step says so", () => {
  const blank = fromLuma({ width: 60, height: 40, data: new Uint8Array(2400).fill(200) });
  const seen: string[] = [];
  const error = caught(() => digitPipeline().run(blank, ({ name }) => seen.push(name)));
  expect(error).toMatchObject({
    code: "EMPTY_IMAGE",
    message: "without noise: nothing stands out of the paper",
  });
  expect(seen).toEqual(["luma", "light paper", "size", "even light", "ink"]);
});

test("what a digit's picture decides can be decided otherwise", () => {
  const dark = onPaper(blocks(SEVEN, 12), 220, 0.7);
  const names = digitPipeline({ sigma: 1, removeLines: false }).names;
  expect(names).toContain("smooth");
  expect(names).not.toContain("without lines");
  const inkOf = (options: DigitPipelineOptions) => {
    let ink = 0;
    digitPipeline(options).run(fromLuma(dark), ({ name, picture }) => {
      if (name === "without noise") ink = (picture as Plane).data.filter(Boolean).length;
    });
    return ink;
  };
  expect(inkOf({ sigma: 2, thresh: 0 })).toBeGreaterThan(inkOf({ sigma: 2 }));
  expect(inkOf({ sigma: 2, thresh: 120 })).toBeLessThan(inkOf({ sigma: 2 }));
  const [, swapped] = [...digitPipeline({ paper: "dark", thresh: 0 }).steps(fromLuma(dark))];
  expect((swapped!.picture as Plane).data[0]).toBe(255 - dark.data[0]!);
});

test("a page ends black on white, without table and shadow", () => {
  const [width, height] = [420, 340];
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    if (x < 40 || x > 380 || y < 30 || y > 310) return 60;
    const isInk = y % 30 < 6 && x > 80 && x < 340 && y > 60 && y < 280 && x % 20 < 13;
    return (isInk ? 70 : 220) * (1 - (0.4 * x) / width);
  });
  const page = pagePipeline().run(fromLuma({ width, height, data }));
  expect(Math.abs(page.width - 341)).toBeLessThan(12);
  expect(Math.abs(page.height - 281)).toBeLessThan(12);
  expect(new Set(page.data)).toEqual(new Set([0, 255]));
  const black = page.data.filter((level) => level === 0).length / page.data.length;
  expect(black).toBeGreaterThan(0.06);
  expect(black).toBeLessThan(0.16);
});

test("a grid ends as what is written in its cells", () => {
  const [width, height] = [400, 380];
  const isRule = (at: number) => at >= 40 && at <= 342 && (at - 40) % 60 < 3;
  const data = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    const inside = x >= 40 && x <= 342 && y >= 40 && y <= 342;
    const digit = Math.abs(x - 130) < 4 && Math.abs(y - 190) < 18;
    return inside && (isRule(x) || isRule(y) || digit) ? 40 : 210;
  });
  const photo = fromLuma({ width, height, data });
  const cells = gridPipeline({ rows: 5, columns: 5, cell: 40 }).run(photo);
  expect([cells.width, cells.height]).toEqual([200, 200]);
  expect(inkOf(cells, 1, 2)).toBeGreaterThan(80);
  for (const [column, row] of [
    [0, 0],
    [2, 2],
    [4, 4],
    [2, 1],
  ] as const) {
    expect(inkOf(cells, column, row)).toBeLessThan(20);
  }
  const error = caught(() => gridPipeline({ rows: 9, columns: 9 }).run(photo)) as ImageError;
  expect(error.code).toBe("NOT_FOUND");
  expect(error.message).toBe("grid: no grid of 9 rows and 9 columns is there");
});

/** Pixels of ink in a cell of 40 pixels. */
function inkOf({ width, data }: Plane, column: number, row: number): number {
  let count = 0;
  for (let y = row * 40; y < row * 40 + 40; y++) {
    for (let x = column * 40; x < column * 40 + 40; x++) if (data[y * width + x]! > 0) count++;
  }
  return count;
}

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}
