import { type LumaImage, type RgbaImage, toLuma } from "@inkdigit/image-preprocess";
import { assertPreparation, mnistField, openModel } from "@inkdigit/lenet-model";
import { readerWeights } from "@inkdigit/lenet-model/models/reader";
import { checkOptions } from "./check-options.ts";
import { checkPicture } from "./check-picture.ts";
import type { Classifier, ClassifierOptions } from "./classifier.ts";
import { classifyDigit } from "./classify-digit.ts";
import { read } from "./read.ts";

/**
 * A reader of handwritten digits, with the published `reader` or with a model file of yours.
 *
 * @throws {ModelError} when the bytes are no model file, or of another preparation than ours.
 */
export function createClassifier(options: ClassifierOptions = {}): Classifier {
  const model = openModel(options.model ?? readerWeights());
  assertPreparation(mnistField, model.preparation);
  return {
    model: { name: model.name, version: model.version },
    classify: (picture) => classifyDigit(model, lumaOf(picture)),
    read: (picture, readOptions = {}) => {
      checkOptions(readOptions);
      return read(model, lumaOf(picture), readOptions);
    },
  };
}

/** @throws {ClassifierError} `INVALID_PICTURE` */
function lumaOf(picture: RgbaImage | LumaImage): LumaImage {
  checkPicture(picture);
  const isLuma = picture.data.length === picture.width * picture.height;
  return isLuma ? (picture as LumaImage) : toLuma(picture as RgbaImage);
}
