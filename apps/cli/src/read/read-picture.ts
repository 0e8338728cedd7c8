import { createHash } from "node:crypto";
import type { Classifier, ReadOptions } from "@inkdigit/classifier";
import { decode } from "@inkdigit/image-preprocess/jimp";
import { failedOutcome, type Outcome, readOutcome } from "./outcome.ts";
import { readBytes } from "./read-bytes.ts";

/** What reads a picture once it is decoded, and how it was asked to. */
export interface Reader {
  readonly classifier: Pick<Classifier, "read">;
  readonly options: ReadOptions;
}

/** What became of the picture in a file. Never rejects: whatever goes wrong is the outcome. */
export async function readPicture(file: string, reader: Reader): Promise<Outcome> {
  try {
    const bytes = await readBytes(file);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const picture = await decode(bytes);
    return readOutcome(file, sha256, reader.classifier.read(picture, reader.options));
  } catch (error) {
    return failedOutcome(file, error);
  }
}
