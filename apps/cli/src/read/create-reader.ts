import { createClassifier } from "@inkdigit/classifier";
import type { ReaderSettings } from "./open-reader.ts";
import { pickDecoder } from "./pick-decoder.ts";
import type { Reader } from "./read-picture.ts";

/** A reader as the settings ask for it, in this thread. */
export async function createReader({ model, options }: ReaderSettings): Promise<Reader> {
  const classifier = createClassifier(model ? { model } : {});
  return { decode: await pickDecoder(), classifier, options };
}
