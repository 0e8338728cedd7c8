// Draws the pictures of docs/reading.md, with the functions that read and from pictures that are drawn by
// code: `pnpm --filter @inkdigit/classifier draw-reading`.

import { readFile, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { toLuma } from "@inkdigit/image-preprocess";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { openModel } from "@inkdigit/lenet-model";
import { readerWeights } from "@inkdigit/lenet-model/models/reader";
import { inksFor } from "../../src/find/ink-for.ts";
import { groupIntoLines } from "../../src/find/lines.ts";
import { withoutFrames } from "../../src/find/without-frames.ts";
import { createClassifier } from "../../src/index.ts";
import { sheetOf } from "../../src/sheet.ts";
import { attemptsAt } from "../../src/string/read-string.ts";
import { drawInk } from "./draw-ink.ts";
import { drawLattice } from "./draw-lattice.ts";
import { drawMarks } from "./draw-marks.ts";
import { drawPieces } from "./draw-pieces.ts";
import { drawResult } from "./draw-result.ts";
import { sampleLine } from "./sample-line.ts";

const root = new URL("../../../../", import.meta.url);

const picture = sampleLine();
const luma = toLuma(picture);
const page = toLuma(
  await decode(await readFile(new URL("apps/cli/samples/page-three-lines.jpg", root))),
);

const model = openModel(readerWeights());
const attempts = inksFor("line", luma).flatMap((written) => {
  const sheet = sheetOf(written);
  const [line] = groupIntoLines(withoutFrames(sheet.marks, sheet.written.mask), Infinity);
  return attemptsAt(model, sheet, line!).map((attempt) => ({ written, attempt }));
});
const { written, attempt: best } = attempts.reduce((a, b) =>
  b.attempt.paths[0]!.score > a.attempt.paths[0]!.score ? b : a,
);

await write("ink", await drawInk(luma, written));
await write("lines", await drawMarks(page));
await write("pieces", await drawPieces(best));
await write("lattice", await drawLattice(best));
await write(
  "result",
  await drawResult(picture, createClassifier().read(luma, { as: "line" }), best),
);

async function write(name: string, text: string): Promise<void> {
  const path = fileURLToPath(new URL(`docs/images/reading-${name}.svg`, root));
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
  console.error(`${path}: ${Math.ceil(text.length / 1024)} kB`);
}
