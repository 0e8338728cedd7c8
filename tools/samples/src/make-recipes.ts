import { mkdir, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { type Component, toLuma } from "@inkdigit/image-preprocess";
import { encodePng } from "@inkdigit/image-preprocess/jimp";
import { cleanPage } from "../../../packages/image-preprocess/recipes/clean-page.ts";
import { countObjects } from "../../../packages/image-preprocess/recipes/count-objects.ts";
import { rectifySudoku } from "../../../packages/image-preprocess/recipes/rectify-sudoku.ts";
import { type Picture, toJpeg } from "./picture.ts";
import { photographBeans, photographSudoku, photographTablePage } from "./recipe-photos.ts";

/** Draws the pictures before and after each recipe of image-preprocess's README. */
const folder = fileURLToPath(
  new URL("../../../packages/image-preprocess/images/", import.meta.url),
);
await mkdir(folder, { recursive: true });

const page = photographTablePage();
await write("clean-page-before.jpg", await toJpeg(page, 85));
await write("clean-page-after.png", await encodePng(cleanPage(page)));

const sudoku = photographSudoku();
await write("rectify-sudoku-before.jpg", await toJpeg(sudoku, 85));
await write("rectify-sudoku-after.png", await encodePng(rectifySudoku(sudoku)));

const beans = photographBeans();
const found = countObjects(beans, 28);
await write("count-objects-before.jpg", await toJpeg(beans, 85));
await write("count-objects-after.jpg", await toJpeg(marked(beans, found), 85));
console.error(`${found.length} objects were counted`);

/** The picture in grey, with a red dot on each object. */
function marked(picture: Picture, objects: readonly Component[]): Picture {
  const luma = toLuma(picture);
  const { width, height } = luma;
  const data = new Uint8Array(width * height * 4);
  luma.data.forEach((level, i) => {
    data.set([level, level, level, 255], 4 * i);
  });
  for (const { centroid } of objects) {
    for (let y = Math.round(centroid.y) - 6; y <= centroid.y + 6; y++) {
      for (let x = Math.round(centroid.x) - 6; x <= centroid.x + 6; x++) {
        if (Math.hypot(x - centroid.x, y - centroid.y) > 6) continue;
        data.set([230, 30, 30, 255], 4 * (y * width + x));
      }
    }
  }
  return { width, height, data };
}

async function write(name: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${folder}${name}.tmp`, bytes);
  await rename(`${folder}${name}.tmp`, folder + name);
  console.error(`${name}: ${Math.ceil(bytes.length / 1024)} kB`);
}
