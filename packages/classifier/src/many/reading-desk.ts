import { ImageError, type LumaImage, type RgbaImage } from "@inkdigit/image-preprocess";
import type { Classifier, ClassifierOptions, ReadOptions } from "../classifier.ts";
import { createClassifier } from "../create-classifier.ts";
import { ClassifierError } from "../errors.ts";
import type { Reading } from "../reading.ts";
import { SourceError, type SourceErrorCode } from "./source-error.ts";

/** What a thread needs to know before it reads. */
export interface DeskSettings {
  readonly options: ReadOptions;
  readonly model?: Uint8Array | undefined;
  readonly maxPixels?: number | undefined;
}

/** What a thread is told: first its settings, with the first source; from then on sources alone. */
export interface DeskQuestion<Source> {
  readonly settings?: DeskSettings;
  readonly source: Source;
}

/** What a thread answers. */
export type DeskAnswer =
  | { readonly reading: Reading }
  | { readonly error: { readonly code: SourceErrorCode; readonly message: string } };

/** Turns a source into a picture. */
export type OpenSource<Source> = (
  source: Source,
  limits: { readonly maxPixels?: number },
) => Promise<RgbaImage | LumaImage>;

/**
 * Answers questions, one after the other. Never rejects: what goes wrong with a source is an answer.
 *
 * @param published - What to read with, where the settings name no model.
 */
export function createDesk<Source>(
  open: OpenSource<Source>,
  published: ClassifierOptions = {},
): (question: DeskQuestion<Source>) => Promise<DeskAnswer> {
  let classifier: Classifier | undefined;
  let settings: DeskSettings = { options: {} };
  return async (question) => {
    try {
      settings = question.settings ?? settings;
      classifier ??= createClassifier(settings.model ? { model: settings.model } : published);
      const { maxPixels, options } = settings;
      const picture = await open(question.source, maxPixels === undefined ? {} : { maxPixels });
      return { reading: classifier.read(picture, options) };
    } catch (error) {
      return { error: described(error) };
    }
  };
}

function described(error: unknown): { code: SourceErrorCode; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  const isOurs =
    error instanceof ImageError || error instanceof ClassifierError || error instanceof SourceError;
  return { code: isOurs ? error.code : "INTERNAL_ERROR", message };
}
