import { type InkImage, resize } from "@inkdigit/image-preprocess";
import { assertPreparation, type DigitModel, mnistField, openModel } from "@inkdigit/lenet-model";
import { readerWeights } from "@inkdigit/lenet-model/models/reader";
import { checkMinConfidence } from "../check-min-confidence.ts";
import { checkPicture } from "../check-picture.ts";
import type { Classification, ClassifierOptions } from "../classifier.ts";
import { digitConfidence } from "../confidence.ts";
import { MIN_CONFIDENCE } from "../decide.ts";
import { ClassifierError } from "../errors.ts";
import { typicalHeight } from "../find/lines.ts";
import { writtenInk } from "../find/written-ink.ts";
import { outcomeOfLines } from "../outcome-of-lines.ts";
import { type FoundLine, readLine } from "../read-line.ts";
import { findLines } from "../read-lines.ts";
import { type Sheet, sheetOf } from "../sheet.ts";
import type { Effort, StringDigit } from "../string/read-string.ts";
import type { DrawingReader } from "./drawing-reader.ts";

/** Writing that is lower than this at half the drawing's size, in pixels, is read at its whole size. */
const LEAST_HALVED = 32;

/**
 * A reader of drawings, with the published `reader` or with a model file of yours.
 *
 * @throws {ModelError} when the bytes are no model file, or of another preparation than ours.
 */
export function createDrawingReader(options: ClassifierOptions = {}): DrawingReader {
  const model = openModel(options.model ?? readerWeights());
  assertPreparation(mnistField, model.preparation);
  const about = { name: model.name, version: model.version };
  return {
    model: about,
    read(drawing, { minConfidence = MIN_CONFIDENCE, unfinished = false } = {}) {
      checkDrawing(drawing);
      checkMinConfidence(minConfidence);
      const found = linesOf(model, drawing, { asItStands: unfinished });
      const lines = found.map((line) => readLine(line, minConfidence));
      const image = { width: drawing.width, height: drawing.height };
      return {
        reading: { ...outcomeOfLines(lines, minConfidence), image, model: about },
        digits: found.flatMap(({ reading }) => reading.digits.map(classificationOf)),
      };
    },
  };
}

/** @throws {ClassifierError} `INVALID_PICTURE` */
function checkDrawing(drawing: InkImage): void {
  checkPicture(drawing);
  const { width, height, data } = drawing;
  if (data.length === width * height) return;
  throw new ClassifierError(
    "INVALID_PICTURE",
    `a drawing of ${width}x${height} pixels holds ${data.length} bytes: ink has one a pixel`,
  );
}

function linesOf(model: DigitModel, drawing: InkImage, effort: Effort): FoundLine[] {
  const sheet = (effort.asItStands && halvedSheet(drawing)) || sheetAt(drawing, 1);
  return sheet ? findLines(model, sheet, sheet.marks, effort) : [];
}

/** A drawing at half its size, for a quarter of the work; undefined where its digits are too small for that. */
function halvedSheet({ width, height, ...drawing }: InkImage): Sheet | undefined {
  if (width % 2 !== 0 || height % 2 !== 0) return undefined;
  const size = { width: width / 2, height: height / 2 };
  const halved = resize({ width, height, ...drawing }, { ...size, interpolation: "area" });
  const sheet = sheetAt(halved, 0.5);
  return sheet && typicalHeight(sheet.marks) >= LEAST_HALVED ? sheet : undefined;
}

function sheetAt(darkness: InkImage, scale: number): Sheet | undefined {
  const written = writtenInk({ darkness, scale });
  return written && sheetOf(written);
}

function classificationOf({ digit, judgement }: StringDigit): Classification {
  const { probabilities, notADigit, field } = judgement;
  return { digit, confidence: digitConfidence(judgement, digit), probabilities, notADigit, field };
}
