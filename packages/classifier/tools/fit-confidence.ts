// Fits how likely a reading is right: on some sources of a corpus of real pictures, checked on the
// others. Prints the constants of src/confidence.ts.
//
//   node --import tsx --conditions=@inkdigit/source tools/fit-confidence.ts ../../../shared/corpus [model.safetensors]

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type LumaImage, toLuma } from "@inkdigit/image-preprocess";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { openModel } from "@inkdigit/lenet-model";
import { proofreader3Weights } from "@inkdigit/lenet-model/models/proofreader3";
import { proofreader5Weights } from "@inkdigit/lenet-model/models/proofreader5";
import { readerWeights } from "@inkdigit/lenet-model/models/reader";
import { digitFeatures, lineFeatures } from "../src/confidence.ts";
import { evenInk } from "../src/find/even-ink.ts";
import { inksFor } from "../src/find/ink-for.ts";
import { findCells } from "../src/grid/read-grid.ts";
import { findSingleLine } from "../src/read-lines.ts";
import { readSingleDigit } from "../src/read-single-digit.ts";
import { sheetOf } from "../src/sheet.ts";
import { fitLogistic, type Observation } from "./fit-logistic.ts";

const [corpus, modelFile] = process.argv.slice(2);
if (!corpus || !existsSync(corpus)) throw new Error("usage: fit-confidence.ts <corpus> [model]");
const opened = [proofreader3Weights(), proofreader5Weights()].map((bytes) => openModel(bytes));
const proofreaders = () => opened;
const model = openModel(modelFile ? readFileSync(modelFile) : readerWeights());

/** Half of the sources fit, the others check. */
const FIT = new Set([
  "crops_aiano",
  "drawn_prifulnath",
  "orand_car_a",
  "photo_duy",
  "reject_operators",
  "sudoku_kubiesa_cells",
  "sudoku_wicht_mixed",
  "usps_train",
  "zip_envelopes",
]);

const lines = { fit: [] as Observation[], check: [] as Observation[] };
const cells = { fit: [] as Observation[], check: [] as Observation[] };
const digits = { fit: [] as Observation[], check: [] as Observation[] };
for (const source of readdirSync(corpus).sort()) {
  const part = FIT.has(source) ? "fit" : "check";
  for (const { file, cells81: wanted = "", origin81: origins = "" } of sudokus(
    join(corpus, source),
  )) {
    const luma = toLuma(await decode(readFileSync(join(corpus, source, file!))));
    const networks = { reader: model, proofreaders };
    findCells(networks, evenInk(luma), 9, 9)?.forEach(({ judgement }, i) => {
      if (!judgement || origins[i] === "c" || wanted[i] === "c") return;
      const features = [digitFeatures(judgement).choice];
      cells[part].push({ features, isRight: `${judgement.digit}` === wanted[i] });
    });
  }
  for await (const { luma, label, kind } of pictures(join(corpus, source))) {
    if (kind === "line") {
      const found = findSingleLine(model, inksFor("line", luma).map(sheetOf));
      if (!found) continue;
      const features = Object.values(lineFeatures(found.reading.evidence));
      lines[part].push({ features, isRight: found.reading.text === label });
    } else {
      const [sheet, ...more] = inksFor("digit", luma).map(sheetOf);
      const found = sheet && readSingleDigit({ reader: model }, [sheet, ...more]);
      if (!found) continue;
      const features = Object.values(digitFeatures(found.judgement));
      digits[part].push({ features, isRight: `${found.judgement.digit}` === label });
    }
  }
}
report("cells", cells);
report("lines", lines);
report("digits", digits);

function report(name: string, { fit, check }: typeof lines): void {
  const model = fitLogistic(fit);
  console.log(
    `${name}: bias and weights ${model.weights.map((weight) => weight.toFixed(3)).join(", ")}`,
  );
  for (const [part, observations] of Object.entries({ fit, check })) {
    const taken = [0.5, 0.8, 0.9, 0.95, 0.99].map((least) => {
      const accepted = observations.filter(({ features }) => model.probability(features) >= least);
      const wrong = accepted.filter(({ isRight }) => !isRight).length;
      const share = (100 * accepted.length) / observations.length;
      return `at ${least}: ${share.toFixed(0)}% taken, ${((100 * wrong) / Math.max(1, accepted.length)).toFixed(1)}% of them wrong`;
    });
    console.log(`  ${part}, ${observations.length}: ${taken.join("; ")}`);
  }
}

/** The photos of sudokus of a source, with what stands in their cells and who wrote it. */
function sudokus(folder: string): Record<string, string>[] {
  const file = join(folder, "grids.csv");
  if (!existsSync(file)) return [];
  const [names = [], ...rows] = readFileSync(file, "utf8")
    .trim()
    .split(/\r?\n/)
    .map((row) => row.split(","));
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ""])));
}

async function* pictures(
  folder: string,
): AsyncGenerator<{ luma: LumaImage; label: string; kind: "line" | "digit" }> {
  if (!existsSync(join(folder, "labels.csv")) || existsSync(join(folder, "grids.csv"))) return;
  const idxFile = join(folder, "images-idx3-ubyte.gz");
  const idx = existsSync(idxFile) ? gunzipSync(readFileSync(idxFile)) : undefined;
  for (const row of readFileSync(join(folder, "labels.csv"), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)) {
    const [file = "", label = "", x, , , , kind = ""] = row.split(",");
    const isDigit = ["isolated", "cell-printed", "cell-handwritten", "symbol", "letter"].includes(
      kind,
    );
    const isLine = kind === "string" && !label.includes("|");
    if (x || !(isDigit || isLine)) continue;
    const luma = idx
      ? idxPicture(idx, Number(file.slice(4)))
      : toLuma(await decode(readFileSync(join(folder, file))));
    yield { luma, label: label.replace(/\D/g, ""), kind: isLine ? "line" : "digit" };
  }
}

function idxPicture(idx: Buffer, number: number): LumaImage {
  const height = idx.readUInt32BE(8);
  const width = idx.readUInt32BE(12);
  const from = 16 + number * width * height;
  return { width, height, data: new Uint8Array(idx.subarray(from, from + width * height)) };
}
