import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { cleanPage } from "../recipes/clean-page.ts";
import { countObjects } from "../recipes/count-objects.ts";
import { rectifySudoku } from "../recipes/rectify-sudoku.ts";
import { decode } from "../src/jimp.ts";
import type { RgbaImage } from "../src/picture.ts";

test("a photographed page comes out black on white, as large as the sheet", async () => {
  const { width, height, data } = cleanPage(await photo("clean-page-before.jpg"));
  // The sheet is 110 by 140 millimetres, and about 500 by 620 pixels.
  expect(width / height).toBeGreaterThan(0.7);
  expect(width / height).toBeLessThan(0.88);
  expect(width).toBeGreaterThan(450);
  const black = data.filter((level) => level === 0).length / data.length;
  expect(black).toBeGreaterThan(0.015);
  expect(black).toBeLessThan(0.05);
});

test("each cell of a sudoku has its digit, or nothing", async () => {
  const { width, data } = rectifySudoku(await photo("rectify-sudoku-before.jpg"));
  const sudoku =
    "53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79";
  [...sudoku].forEach((digit, i) => {
    let ink = 0;
    for (let y = 10; y < 38; y++) {
      for (let x = 10; x < 38; x++) {
        const at = (Math.floor(i / 9) * 48 + y) * width + (i % 9) * 48 + x;
        if (data[at]! > 90) ink++;
      }
    }
    if (digit === ".") expect(ink, `cell ${i}`).toBe(0);
    else expect(ink, `cell ${i}`).toBeGreaterThan(40);
  });
});

test("all beans are counted", async () => {
  expect(countObjects(await photo("count-objects-before.jpg"), 28)).toHaveLength(23);
});

async function photo(name: string): Promise<RgbaImage> {
  return decode(readFileSync(join(import.meta.dirname, "../images", name)));
}
