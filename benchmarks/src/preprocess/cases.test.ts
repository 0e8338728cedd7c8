import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LumaImage, toLuma } from "@inkdigit/image-preprocess";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { beforeAll, describe, expect, test } from "vitest";
import { differenceOf } from "./answers.ts";
import { nameOf } from "./case.ts";
import { cases } from "./cases.ts";
import { entriesOf } from "./contestants.ts";
import { cropInputs, type Inputs } from "./inputs.ts";
import { type OpenCvDesk, openOpenCv } from "./opencv-desk.ts";
import { drawSheet, ONE_DIGIT } from "./sheet.ts";

let desk: OpenCvDesk;
beforeAll(async () => {
  desk = await openOpenCv();
});

test("no two cases have one name", () => {
  const names = cases.map(nameOf);
  expect(new Set(names).size).toBe(names.length);
});

describe("on the drawn sheet", () => {
  let digit: Inputs;
  beforeAll(async () => {
    digit = cropInputs(await drawSheet(), ONE_DIGIT, "digit");
  });

  test.each(cases.map((one) => [nameOf(one), one] as const))("%s: all do the same", (_, one) => {
    const entries = entriesOf(one, digit, desk);
    desk.clear();
    expect(entries.length).toBe(
      1 + [one.opencv, one.jimp, one.imageJs].filter((work) => work !== undefined).length,
    );
  });
});

const corpus = join(import.meta.dirname, "../../../../shared/corpus");
/** Photographs of different cameras, papers and lights; of each the middle. */
const PHOTOS = [
  "photo_aiano/aiano_1.jpg",
  "photo_duy/duy_01.jpg",
  "photo_misc/IMG_1703.jpg",
  "sudoku_kubiesa_photos/02_19_iphone_14_0.jpg",
];

describe.skipIf(!existsSync(corpus))("on real photographs (only where ../shared/corpus is)", () => {
  describe.each(PHOTOS)("%s", (file) => {
    let inputs: Inputs;
    beforeAll(async () => {
      inputs = await middleOf(join(corpus, file));
    });

    const inBoth = cases.filter(({ opencv }) => opencv !== undefined);
    test.each(inBoth.map((one) => [nameOf(one), one] as const))("%s is OpenCV's", (_, one) => {
      entriesOf(one, inputs, desk, new Set(["jimp", "image-js"]));
      desk.clear();
    });
  });
});

test("answers that differ are told", () => {
  const plane = (...values: number[]) => ({ channels: 1, values });
  const rgb = { channels: 3, values: [7, 7, 7, 9, 9, 9] };
  expect(differenceOf(plane(7, 9), plane(7, 9))).toBeUndefined();
  expect(differenceOf(rgb, plane(7, 9))).toBeUndefined();
  expect(differenceOf(plane(7, 9), plane(7, 8))).toBe("1 of 2 values differ, by up to 1");
  expect(differenceOf(plane(7, 9), plane(7, 8), { within: 1 })).toBeUndefined();
  expect(differenceOf(plane(7, 9), plane(7, 5), { within: 1, share: 0.5 })).toBeUndefined();
  expect(differenceOf(plane(7), plane(7, 8))).toBe("1 values, not 2");
  expect(differenceOf(plane(Number.NaN), plane(7), { within: 9 })).toContain("1 of 1");
});

const SIDE = { width: 480, height: 360 };

async function middleOf(file: string): Promise<Inputs> {
  const photo = await decode(await readFile(file));
  const luma: LumaImage = toLuma(photo);
  const width = Math.min(SIDE.width, luma.width);
  const height = Math.min(SIDE.height, luma.height);
  const box = { x: (luma.width - width) >> 1, y: (luma.height - height) >> 1, width, height };
  return cropInputs({ luma, rgba: photo }, box, file);
}
