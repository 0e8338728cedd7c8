import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type LumaImage, type Quadrilateral, toLuma } from "@inkdigit/image-preprocess";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { withoutOrientation } from "./without-orientation.ts";

/** A photo of a sudoku, and where people saw its corners. */
export interface LabelledGrid {
  readonly file: string;
  readonly photo: LumaImage;
  readonly corners: Quadrilateral;
}

/** The folders of the corpus that have a `grids.csv`. */
export const GRID_SOURCES = [
  "sudoku_kubiesa_photos",
  "sudoku_wicht_natural",
  "sudoku_wicht_printed",
  "sudoku_wicht_mixed",
] as const;

/** The labelled photos of a source, each decoded when it is asked for. */
export async function* labelledGrids(corpus: string, source: string): AsyncGenerator<LabelledGrid> {
  const table = join(corpus, source, "grids.csv");
  if (!existsSync(table)) return;
  for (const line of readFileSync(table, "utf8").trim().split("\n").slice(1)) {
    const [file, ...values] = line.split(",");
    const corners = [0, 2, 4, 6].map((i) => ({ x: Number(values[i]), y: Number(values[i + 1]) }));
    // Labels are in stored pixels.
    const bytes = withoutOrientation(readFileSync(join(corpus, source, file!)));
    const photo = toLuma(await decode(bytes));
    yield { file: `${source}/${file}`, photo, corners: corners as unknown as Quadrilateral };
  }
}
