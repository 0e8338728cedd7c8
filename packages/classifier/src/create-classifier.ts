import { type LumaImage, type RgbaImage, toLuma } from "@inkdigit/image-preprocess";
import { assertPreparation, type DigitModel, mnistField, openModel } from "@inkdigit/lenet-model";
import { readerWeights } from "@inkdigit/lenet-model/models/reader";
import { checkOptions } from "./check-options.ts";
import { checkPicture } from "./check-picture.ts";
import type { Classifier, ClassifierOptions } from "./classifier.ts";
import { classifyDigit } from "./classify-digit.ts";
import type { Proofreaders } from "./proofread.ts";
import { read } from "./read.ts";

/**
 * A reader of handwritten digits, with the published `reader` or with a model file of yours.
 *
 * @throws {ModelError} when the bytes are no model file, or of another preparation than ours.
 */
export function createClassifier(options: ClassifierOptions = {}): Classifier {
  const reader = openChecked(options.model ?? readerWeights());
  const networks = { reader, proofreaders: openedOnce(options.proofreaders) };
  return {
    model: { name: reader.name, version: reader.version },
    classify: (picture) => classifyDigit(networks, lumaOf(picture)),
    read: (picture, readOptions = {}) => {
      checkOptions(readOptions);
      return read(networks, lumaOf(picture), readOptions);
    },
  };
}

function openedOnce(files: ClassifierOptions["proofreaders"] = []): Proofreaders | undefined {
  let opened: readonly DigitModel[] | undefined;
  return files.length === 0
    ? undefined
    : () => (opened ??= files.map((weights) => openChecked(weights())));
}

function openChecked(bytes: Uint8Array): DigitModel {
  const model = openModel(bytes);
  assertPreparation(mnistField, model.preparation);
  return model;
}

/** @throws {ClassifierError} `INVALID_PICTURE` */
function lumaOf(picture: RgbaImage | LumaImage): LumaImage {
  checkPicture(picture);
  const isLuma = picture.data.length === picture.width * picture.height;
  return isLuma ? (picture as LumaImage) : toLuma(picture as RgbaImage);
}
