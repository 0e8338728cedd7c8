import { createClassifier } from "@inkdigit/classifier";
import type { ReaderSettings } from "./open-reader.ts";
import { pickCodec } from "./pick-codec.ts";
import { published } from "./published.ts";
import { type DocumentReader, openDocumentReader } from "./read-document.ts";

/** A reader as the settings ask for it, in this thread. */
export async function createReader(settings: ReaderSettings): Promise<DocumentReader> {
  const { model, folders, ...desk } = settings;
  const classifier = createClassifier(model ? { model } : published);
  const { decode, decodeLuma, encodePng } = pickCodec();
  if (!folders) return openDocumentReader({ ...desk, decode: decodeLuma, classifier });
  const { picturesInto } = await import("./pictures/write-pictures.ts");
  return openDocumentReader({
    ...desk,
    decode,
    classifier,
    onRead: picturesInto(folders, encodePng),
  });
}
